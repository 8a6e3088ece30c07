package org.encours.formatsbank.internal.domain;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Account numbers (ISO 13616). */
final class Iban {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern FRENCH = Pattern.compile("[0-9]{10}[0-9A-Z]{11}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final String LETTERS_AS_DIGITS = "12345678912345678923456789";

  private Iban() {}

  /** An account number without blanks, in capitals if it has the form of an IBAN. */
  static String compact(String text) {
    if (isCompact(text)) return text;
    String bare = text.replaceAll("[\\s\\u00a0]", "");
    String capitals = bare.toUpperCase(Locale.ROOT);
    return hasForm(capitals) ? capitals : bare;
  }

  /** Whether a text has the form of an IBAN; its check digits are not looked at. */
  static boolean hasForm(String text) {
    int length = text.length();
    if (length < 15 || length > 34) return false;
    char first = text.charAt(0);
    return first >= 'A' && first <= 'Z' && FORM.matcher(text).matches();
  }

  /**
   * The IBAN of a French account from the parts that the bank uses between banks; its two keys are
   * computed (CFONB: the weights 89, 15 and 3, letters counted as 1 to 9).
   *
   * @param bank five digits
   * @param branch five digits
   * @param account eleven digits or letters
   */
  static Optional<String> french(String bank, String branch, String account) {
    String number = bank + branch + account;
    if (bank.length() != 5 || branch.length() != 5 || !FRENCH.matcher(number).matches()) {
      return Optional.empty();
    }
    long weighed =
        89 * Long.parseLong(bank)
            + 15 * Long.parseLong(branch)
            + 3 * Long.parseLong(digits(account));
    String basic = number + twoDigits(97 - weighed % 97);
    return Optional.of("FR" + twoDigits(checkDigits("FR", basic)) + basic);
  }

  private static String digits(String account) {
    StringBuilder digits = new StringBuilder();
    for (char c : account.toCharArray()) {
      digits.append(c <= '9' ? c : LETTERS_AS_DIGITS.charAt(c - 'A'));
    }
    return digits.toString();
  }

  private static long checkDigits(String country, String basic) {
    StringBuilder digits = new StringBuilder();
    for (char c : (basic + country + "00").toCharArray()) {
      digits.append(Character.digit(c, Character.MAX_RADIX));
    }
    return 98 - new BigInteger(digits.toString()).mod(MODULUS).longValue();
  }

  private static String twoDigits(long value) {
    return value < 10 ? "0" + value : Long.toString(value);
  }

  private static boolean isCompact(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > 126 || (c >= 'a' && c <= 'z')) return false;
    }
    return true;
  }
}
