package org.encours.formatsbank.internal.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One record of a CFONB statement ("relevé de compte sur support informatique", July 2004), by the
 * positions of its fields, which count from 1. What lies beyond the end of the line is blank.
 *
 * @param line line of the file
 * @param text the line
 */
record CfonbRecord(int line, String text) {
  static final int LENGTH = 120;

  private static final Pattern KNOWN =
      Pattern.compile("0[1457][0-9A-Z]{5}.{9}[A-Z]{3}[0-9 ].{12}.{2}[0-9]{6}.*", Pattern.DOTALL);
  // The last digit of an amount carries its sign. The French variant of ISO 646 shows the signs of
  // zero as é and è.
  private static final String CREDITS = "{ABCDEFGHI";
  private static final String DEBITS = "}JKLMNOPQR";

  /** An amount as it is stated. */
  record Amount(long minor, boolean signed) {}

  /** Whether a line is a record of such a statement. */
  static boolean isKnown(String text) {
    return KNOWN.matcher(text).matches();
  }

  /** {@code 01}, {@code 04}, {@code 05} or {@code 07}. */
  String code() {
    return field(1, 2);
  }

  String bank() {
    return field(3, 7);
  }

  String branch() {
    return field(12, 16);
  }

  String currency() {
    return field(17, 19);
  }

  /** Number of decimals of its amounts; those of the currency if it does not say. */
  int decimals(int usual) {
    String digit = field(20, 20);
    return digit.isEmpty() ? usual : digit.charAt(0) - '0';
  }

  String account() {
    return field(22, 32);
  }

  /** The banks' common code of the operation. */
  String operation() {
    return field(33, 34);
  }

  /** Where {@code JJMMAA} stands. */
  static int dateAt() {
    return 34;
  }

  String rejection() {
    return field(41, 42);
  }

  static int valueDateAt() {
    return 42;
  }

  String label() {
    return field(49, 79);
  }

  String entryNumber() {
    return field(82, 88);
  }

  String reference() {
    return field(105, 120);
  }

  /** What the further text is about. */
  String qualifier() {
    return field(46, 48);
  }

  /** The further text; some banks let it run beyond the record. */
  String detail() {
    int to = text.length() > LENGTH ? text.length() : LENGTH - 2;
    return text.length() < 49 ? "" : text.substring(48, Math.min(to, text.length()));
  }

  /** The field with the amount as it stands. */
  String amountText() {
    return field(91, 104);
  }

  /**
   * The amount in minor units of a currency.
   *
   * @param decimals decimals of the currency
   * @return empty if it is none, or has decimals that the currency does not
   */
  Optional<Amount> amount(int decimals) {
    String digits = amountText();
    if (digits.isEmpty()) return Optional.empty();
    int last = digits.length() - 1;
    char sign = digits.charAt(last);
    if (sign == 'é') sign = '{';
    if (sign == 'è') sign = '}';
    int credit = CREDITS.indexOf(sign);
    int debit = DEBITS.indexOf(sign);
    boolean signed = credit >= 0 || debit >= 0;
    if (!signed && (sign < '0' || sign > '9')) return Optional.empty();
    int unit = signed ? Math.max(credit, debit) : sign - '0';
    long value = 0;
    for (int i = 0; i < last; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') return Optional.empty();
      value = value * 10 + (c - '0');
    }
    value = value * 10 + unit;
    for (int i = decimals(decimals); i < decimals; i++) value *= 10;
    for (int i = decimals; i < decimals(decimals); i++) {
      if (value % 10 != 0) return Optional.empty();
      value /= 10;
    }
    return Optional.of(new Amount(debit >= 0 ? -value : value, signed));
  }

  private String field(int first, int last) {
    if (text.length() < first) return "";
    return text.substring(first - 1, Math.min(last, text.length())).strip();
  }
}
