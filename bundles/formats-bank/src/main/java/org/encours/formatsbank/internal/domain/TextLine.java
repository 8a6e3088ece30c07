package org.encours.formatsbank.internal.domain;

import java.util.Arrays;

/**
 * Composes one line of text from pieces: runs of blanks and control characters become one space,
 * pieces are set apart by one. What exceeds its bound is left out. Not thread-safe.
 */
final class TextLine {
  static final int LONGEST = 20_000;
  private static final int USUAL = 512;

  private char[] chars = new char[USUAL];
  private int length;
  private boolean cut;

  void clear() {
    length = 0;
    cut = false;
  }

  boolean isEmpty() {
    return length == 0;
  }

  int length() {
    return length;
  }

  /** Whether something was left out. */
  boolean isCut() {
    return cut;
  }

  /** Adds a piece. */
  void add(char[] text, int from, int to) {
    if (from == to) return;
    int room = length + 1 + to - from;
    if (room > LONGEST) {
      cut = true;
      return;
    }
    if (room > chars.length) chars = Arrays.copyOf(chars, Math.max(room, chars.length * 2));
    boolean space = length > 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c > ' ' && c < 0x7f && !space) {
        chars[length++] = c;
        continue;
      }
      if (c <= ' ' || (c >= 0x7f && isBlank(c))) {
        space = length > 0;
        continue;
      }
      if (space) chars[length++] = ' ';
      space = false;
      chars[length++] = c;
    }
  }

  /** Adds a piece. */
  void add(String text) {
    add(text.toCharArray(), 0, text.length());
  }

  @Override
  public String toString() {
    return length == 0 ? "" : new String(chars, 0, length);
  }

  /** A text as one line. */
  static String of(String text) {
    TextLine line = new TextLine();
    line.add(text.length() > LONGEST - 1 ? text.substring(0, LONGEST - 1) : text);
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return c < 0xa0 || Character.isSpaceChar(c);
  }
}
