package org.encours.formats.internal.domain;

/**
 * Reads amounts from bytes: {@code 0000000074,70}, {@code +69,40}, {@code -12,5}, {@code 15000},
 * {@code 1 234.50}. Thousands may be set apart by blanks or no-break spaces, in groups of three.
 * Exact: what does not fit is an outcome, never rounded. Not thread-safe.
 */
final class AmountField {
  private static final long TENTH_OF_LONG = Long.MIN_VALUE / 10;
  private static final int GROUP = 3;

  /** What a field turned out to be. */
  enum Outcome {
    AMOUNT,
    EMPTY,
    NOT_AN_AMOUNT,
    TOO_PRECISE,
    TOO_LARGE;

    /** Whether the field holds something else than an amount. */
    boolean isFault() {
      return this != AMOUNT && this != EMPTY;
    }
  }

  // Counted downwards: the negative numbers have one more than the positive ones.
  private long negated;
  private boolean tooLarge;
  private long minor;

  /** The amount last read, in minor units; 0 if there was none. */
  long minor() {
    return minor;
  }

  /**
   * Reads one field; the blanks around it are already left out.
   *
   * @param decimals number of decimals of the currency
   */
  Outcome read(byte[] bytes, int from, int to, int decimals) {
    minor = 0;
    int at = Blanks.after(bytes, from, to);
    if (at == to) return Outcome.EMPTY;
    boolean negative = bytes[at] == '-';
    if (negative || bytes[at] == '+') at = Blanks.after(bytes, at + 1, to);

    negated = 0;
    tooLarge = false;
    boolean tooPrecise = false;
    boolean marked = false;
    boolean grouped = false;
    int digits = 0;
    // Digits since the last separator of thousands, then since the decimal mark.
    int run = 0;
    for (; at < to; at++) {
      byte value = bytes[at];
      if (value >= '0' && value <= '9') {
        digits++;
        run++;
        if (!marked || run <= decimals) append(value - '0');
        else tooPrecise |= value != '0';
      } else if (value == ',' || value == '.') {
        if (marked || (grouped && run != GROUP)) return Outcome.NOT_AN_AMOUNT;
        marked = true;
        run = 0;
      } else {
        int next = Blanks.after(bytes, at, to);
        if (next == to) break;
        boolean groupEnds = grouped ? run == GROUP : run > 0 && run <= GROUP;
        if (next == at || marked || !groupEnds) return Outcome.NOT_AN_AMOUNT;
        grouped = true;
        run = 0;
        at = next - 1;
      }
    }
    if (digits == 0 || (grouped && !marked && run != GROUP)) return Outcome.NOT_AN_AMOUNT;
    for (int i = marked ? run : 0; i < decimals; i++) append(0);
    return conclude(negative, tooPrecise);
  }

  private Outcome conclude(boolean negative, boolean tooPrecise) {
    if (tooLarge || (!negative && negated == Long.MIN_VALUE)) return Outcome.TOO_LARGE;
    if (tooPrecise) return Outcome.TOO_PRECISE;
    minor = negative ? negated : -negated;
    return Outcome.AMOUNT;
  }

  private void append(int digit) {
    if (negated < TENTH_OF_LONG) tooLarge = true;
    negated = negated * 10 - digit;
    if (negated > 0) tooLarge = true;
  }
}
