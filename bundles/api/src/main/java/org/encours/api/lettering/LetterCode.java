package org.encours.api.lettering;

import java.util.Locale;

/**
 * The codes that letterings carry: AAA, AAB … ZZZ, then AAAA …, one sequence per account that never
 * restarts. Lower case says that the lettering is partial.
 */
public final class LetterCode {
  private static final int LETTERS = 26;
  private static final int SHORTEST = 3;

  private LetterCode() {}

  /**
   * The code at a place of the sequence.
   *
   * @param index from 0
   * @param partial whether it is written in lower case
   */
  public static String at(long index, boolean partial) {
    if (index < 0) throw new IllegalArgumentException("index " + index);
    int length = SHORTEST;
    long codes = LETTERS * LETTERS * LETTERS;
    long rest = index;
    while (rest >= codes) {
      rest -= codes;
      codes *= LETTERS;
      length++;
    }
    char[] code = new char[length];
    for (int i = length - 1; i >= 0; i--) {
      code[i] = (char) ('A' + rest % LETTERS);
      rest /= LETTERS;
    }
    String text = new String(code);
    return partial ? text.toLowerCase(Locale.ROOT) : text;
  }
}
