package org.encours.lettering.internal.domain;

/**
 * How likely it is that amounts which have nothing to do with each other add up exactly. An
 * accountant trusts an exact sum of three invoices out of five, and distrusts one out of fifty, or
 * one of round amounts: so many sums are possible that some hit by chance.
 */
final class Coincidence {
  /** What is believed without asking: one in five hundred. */
  private static final double BELIEVED = 0.002;

  /** Sums crowd around their middle; there a hit is that much likelier than on average. */
  private static final int CROWDING = 3;

  private Coincidence() {}

  /**
   * Whether an exact hit can be believed.
   *
   * @param hypotheses how many sums were compared with the target
   * @param amounts the amounts that the sums are made of, and the target
   */
  static boolean isUnlikely(double hypotheses, long[] amounts) {
    long unit = 0;
    double spread = 0;
    for (long amount : amounts) {
      unit = greatestCommonDivisor(unit, Math.abs(amount));
      spread += Math.abs((double) amount);
    }
    if (unit == 0) return false;
    return hypotheses * CROWDING <= BELIEVED * (spread / unit);
  }

  /** How many subsets of one to so many items there are. */
  static double subsets(int items, int most) {
    double all = 0;
    double choose = 1;
    for (int k = 1; k <= Math.min(items, most); k++) {
      choose = choose * (items - k + 1) / k;
      all += choose;
    }
    return all;
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
