package org.encours.formatstables.internal.domain;

/**
 * Texts that a spreadsheet shows and does not calculate (OWASP, CSV injection): one that begins
 * like a formula gets an apostrophe before it, and stays on one line.
 */
public final class PlainTexts {
  // The last four are the wide forms, which some spreadsheets take for the narrow ones.
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private PlainTexts() {}

  /** The text as it may stand in a file for spreadsheets. */
  public static String of(String text) {
    if (text.isEmpty()) return text;
    boolean dangerous =
        DANGEROUS.indexOf(text.charAt(0)) >= 0
            || DANGEROUS.indexOf((Blanks.strip(text) + " ").charAt(0)) >= 0;
    StringBuilder plain = new StringBuilder(text.length() + 1);
    if (dangerous) plain.append('\'');
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      plain.append(Character.isISOControl(sign) ? ' ' : sign);
    }
    return plain.toString();
  }
}
