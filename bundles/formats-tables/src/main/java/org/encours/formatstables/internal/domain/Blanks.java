package org.encours.formatstables.internal.domain;

/** Blanks: everything up to the space, no-break spaces, and other spaces of Unicode. */
final class Blanks {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Blanks() {}

  static boolean is(char value) {
    return value <= ' ' || value == BYTE_ORDER_MARK || (value >= 0x80 && isWide(value));
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) return false;
    }
    return true;
  }

  /** The text without the blanks around it. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) from++;
    while (from < to && is(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }

  /** The text on one line: each control character a space, blanks around it left out. */
  static String oneLine(String text) {
    String stripped = strip(text);
    for (int i = 0; i < stripped.length(); i++) {
      if (Character.isISOControl(stripped.charAt(i))) return withoutControls(stripped);
    }
    return stripped;
  }

  private static String withoutControls(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isISOControl(plain.charAt(i))) plain.setCharAt(i, ' ');
    }
    return plain.toString();
  }

  private static boolean isWide(char value) {
    return Character.isSpaceChar(value) || Character.isISOControl(value);
  }
}
