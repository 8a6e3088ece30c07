package org.encours.formatsbank.internal.domain;

/** One string for all occurrences of texts of which a file has few: codes. Not thread-safe. */
final class SeenTexts {
  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final String[] known = new String[SLOTS];

  /** The characters as a text. */
  String of(char[] chars, int from, int to) {
    int length = to - from;
    if (length == 0) return "";
    if (length > LONGEST) return new String(chars, from, length);
    int hash = length;
    for (int i = from; i < to; i++) hash = hash * 31 + chars[i];
    int slot = (hash ^ hash >>> 8) & (SLOTS - 1);
    String last = known[slot];
    if (last != null && isSame(last, chars, from, length)) return last;
    String text = new String(chars, from, length);
    known[slot] = text;
    return text;
  }

  private static boolean isSame(String text, char[] chars, int from, int length) {
    if (text.length() != length) return false;
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[from + i]) return false;
    }
    return true;
  }
}
