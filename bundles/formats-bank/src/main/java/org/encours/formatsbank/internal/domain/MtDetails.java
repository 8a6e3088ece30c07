package org.encours.formatsbank.internal.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What field 86 says of a movement, in whichever of the ways that banks fill it. Texts are trimmed
 * and never null.
 *
 * @param endToEnd the payer's reference
 * @param creditor structured reference of the creditor
 * @param mandate direct debit mandate
 * @param name name of the other side
 * @param account its account, an IBAN or another number
 * @param text everything else that people may want to read
 * @param code the bank's own code of the operation, empty if none
 * @param reason why the payment came back, empty if it did not
 * @param reasonText the same in words
 */
record MtDetails(
    String endToEnd,
    String creditor,
    String mandate,
    String name,
    String account,
    String text,
    String code,
    String reason,
    String reasonText) {
  static final MtDetails NONE = new MtDetails("", "", "", "", "", "", "", "", "");

  private static final Pattern IBAN_FIRST =
      Pattern.compile("([A-Z]{2}[0-9]{2}[A-Z]{4}[0-9]{10})\\s+(\\S.*)", Pattern.DOTALL);
  private static final Pattern ACCOUNT_AND_NAME =
      Pattern.compile(
          "(?s)(.*)\\bREK: ([A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})/NAAM: (.*)", Pattern.DOTALL);

  /** Reads a field 86. */
  static MtDetails of(MtField field) {
    String text = field.joined();
    if (MtSubfields.isKnown(text)) return MtSubfields.read(text);
    if (MtCodewords.isKnown(text)) return MtCodewords.read(text);
    Matcher both = ACCOUNT_AND_NAME.matcher(text);
    if (both.matches()) {
      return named(TextLine.of(both.group(3)), both.group(2), TextLine.of(both.group(1)));
    }
    Matcher first = IBAN_FIRST.matcher(field.first());
    if (first.matches()) {
      return named(TextLine.of(first.group(2)), first.group(1), rest(field));
    }
    return named("", "", TextLine.of(text));
  }

  /** The same with more text behind. */
  MtDetails with(String more) {
    if (more.isEmpty()) return this;
    String all = text.isEmpty() ? more : text + " " + more;
    return new MtDetails(endToEnd, creditor, mandate, name, account, all, code, reason, reasonText);
  }

  private static MtDetails named(String name, String account, String text) {
    return new MtDetails("", "", "", name, account, text, "", "", "");
  }

  private static String rest(MtField field) {
    return TextLine.of(String.join(" ", field.lines().subList(1, field.lines().size())));
  }
}
