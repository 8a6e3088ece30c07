package org.encours.formatsbank.internal.domain;

/**
 * Reads amounts from characters: {@code 1234.5}, {@code 1234,50}, {@code 0012,}. Exact: decimals
 * beyond those of the currency must be zero, what does not fit is an outcome, never rounded. Not
 * thread-safe.
 */
final class AmountText {
  private static final long MOST = (Long.MAX_VALUE - 9) / 10;

  /** What a text turned out to be. */
  enum Outcome {
    AMOUNT,
    EMPTY,
    NOT_AN_AMOUNT,
    NEGATIVE,
    TOO_PRECISE,
    TOO_LARGE
  }

  private long minor;

  /** The amount last read, in minor units, never negative; 0 if there was none. */
  long minor() {
    return minor;
  }

  /**
   * Reads an amount without blanks around it.
   *
   * @param mark decimal mark
   * @param decimals number of decimals of the currency
   */
  Outcome read(char[] chars, int from, int to, char mark, int decimals) {
    minor = 0;
    if (from == to) return Outcome.EMPTY;
    int at = chars[from] == '+' || chars[from] == '-' ? from + 1 : from;
    long value = 0;
    int digits = 0;
    int fraction = -1;
    boolean tooLarge = false;
    boolean tooPrecise = false;
    for (; at < to; at++) {
      char c = chars[at];
      if (c == mark && fraction < 0) {
        fraction = 0;
        continue;
      }
      if (c < '0' || c > '9') return Outcome.NOT_AN_AMOUNT;
      digits++;
      if (fraction >= 0 && ++fraction > decimals) {
        tooPrecise |= c != '0';
        continue;
      }
      tooLarge |= value > MOST;
      value = value * 10 + (c - '0');
    }
    if (digits == 0) return Outcome.NOT_AN_AMOUNT;
    for (int i = Math.max(0, fraction); i < decimals; i++) {
      tooLarge |= value > MOST;
      value *= 10;
    }
    if (tooLarge) return Outcome.TOO_LARGE;
    if (tooPrecise) return Outcome.TOO_PRECISE;
    if (chars[from] == '-' && value != 0) return Outcome.NEGATIVE;
    minor = value;
    return Outcome.AMOUNT;
  }

  /** As {@link #read(char[], int, int, char, int)}. */
  Outcome read(String text, char mark, int decimals) {
    return read(text.toCharArray(), 0, text.length(), mark, decimals);
  }
}
