package org.encours.formats.internal.domain;

/**
 * What counts as a blank around and inside fields: ASCII up to the space, and no-break spaces in
 * ISO 8859-15 ({@code A0}) and UTF-8 ({@code C2 A0}, narrow {@code E2 80 AF}).
 */
final class Blanks {
  private static final int LONGEST_BLANK = 3;

  private Blanks() {}

  /** The first place that is not blank. */
  static int after(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] <= ' ') {
      int length = lengthOfBlank(bytes, at, to);
      if (length == 0) return at;
      at += length;
    }
    return at;
  }

  /** The place after the last one that is not blank; for fields that hold no letters. */
  static int before(byte[] bytes, int from, int to) {
    int after = to;
    while (after > from) {
      int first = Math.max(from, after - LONGEST_BLANK);
      while (first < after && after(bytes, first, after) != after) first++;
      if (first == after) return after;
      after = first;
    }
    return after;
  }

  /** Whether that byte is a blank of its own. No-break spaces may be the end of a letter. */
  static boolean isBlank(byte value) {
    return value <= ' ' && value >= 0;
  }

  private static int lengthOfBlank(byte[] bytes, int at, int to) {
    if (bytes[at] >= 0 || is(bytes, at, to, 0xA0)) return 1;
    if (is(bytes, at, to, 0xC2) && is(bytes, at + 1, to, 0xA0)) return 2;
    boolean narrow =
        is(bytes, at, to, 0xE2) && is(bytes, at + 1, to, 0x80) && is(bytes, at + 2, to, 0xAF);
    return narrow ? 3 : 0;
  }

  private static boolean is(byte[] bytes, int at, int to, int value) {
    return at < to && bytes[at] == (byte) value;
  }
}
