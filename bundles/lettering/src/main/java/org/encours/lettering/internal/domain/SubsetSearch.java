package org.encours.lettering.internal.domain;

import java.util.Arrays;

/**
 * Exact search for subsets of integer amounts that add up to a target. Looks at every subset there
 * is: the sums of each half are laid side by side, so that 20 amounts take thousands of steps, not
 * hundreds of millions.
 */
final class SubsetSearch {
  /** How many amounts are searched at most. */
  static final int MOST_AMOUNTS = 20;

  /** How many solutions are counted before it gives up counting. */
  static final int MOST_SOLUTIONS = 10;

  private static final int MASK_BITS = MOST_AMOUNTS / 2;
  private static final long LARGEST = 1L << (62 - MASK_BITS);

  private SubsetSearch() {}

  /**
   * What came of it.
   *
   * @param first the places of the solution of the fewest items, and among those of the earliest
   *     items; empty without solution
   * @param solutions how many there are, {@link #MOST_SOLUTIONS} for at least as many
   */
  record Found(int[] first, int solutions) {
    boolean isUnique() {
      return solutions == 1;
    }
  }

  /**
   * Looks for the subsets of at least one item that add up to the target.
   *
   * @param amounts the items, those preferred first; at most {@link #MOST_AMOUNTS}
   */
  static Found of(long[] amounts, long target) {
    if (amounts.length > MOST_AMOUNTS) throw new IllegalArgumentException("too many amounts");
    long most = Math.abs(target);
    for (long amount : amounts) most = Math.addExact(most, Math.abs(amount));
    if (most >= LARGEST) return new Found(new int[0], 0);
    int half = amounts.length / 2;
    long[] left = sums(amounts, 0, half);
    long[] right = sums(amounts, half, amounts.length);
    for (int mask = 0; mask < left.length; mask++) left[mask] = left[mask] << MASK_BITS | mask;
    Arrays.sort(left);
    int solutions = 0;
    int best = 0;
    for (int mask = 0; mask < right.length; mask++) {
      long wanted = target - right[mask];
      int at = Arrays.binarySearch(left, wanted << MASK_BITS);
      for (int i = at < 0 ? -at - 1 : at; i < left.length; i++) {
        if (left[i] >> MASK_BITS != wanted) break;
        int subset = (int) (left[i] & ((1 << MASK_BITS) - 1)) | mask << half;
        if (subset == 0) continue;
        if (solutions < MOST_SOLUTIONS) solutions++;
        if (best == 0 || isSimpler(subset, best)) best = subset;
      }
    }
    return new Found(places(best), solutions);
  }

  /** Fewer items first; of as many, the one that has the first item in which they differ. */
  private static boolean isSimpler(int subset, int than) {
    int fewer = Integer.bitCount(subset) - Integer.bitCount(than);
    if (fewer != 0) return fewer < 0;
    return (subset & Integer.lowestOneBit(subset ^ than)) != 0;
  }

  private static long[] sums(long[] amounts, int from, int to) {
    long[] sums = new long[1 << (to - from)];
    for (int mask = 1; mask < sums.length; mask++) {
      sums[mask] = sums[mask & (mask - 1)] + amounts[from + Integer.numberOfTrailingZeros(mask)];
    }
    return sums;
  }

  private static int[] places(int subset) {
    int[] places = new int[Integer.bitCount(subset)];
    int rest = subset;
    for (int i = 0; i < places.length; i++) {
      places[i] = Integer.numberOfTrailingZeros(rest);
      rest &= rest - 1;
    }
    return places;
  }
}
