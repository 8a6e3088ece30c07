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

  /** How many solutions are compared to find the simplest. */
  private static final int MOST_COMPARED = 20_000;

  private static final int MASK_BITS = MOST_AMOUNTS / 2;
  private static final long MASK = (1L << MASK_BITS) - 1;
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
    boolean growing = true;
    for (long amount : amounts) {
      most = Math.addExact(most, Math.abs(amount));
      growing &= amount > 0;
    }
    if (most >= LARGEST) return new Found(new int[0], 0);
    int half = amounts.length / 2;
    long highest = growing ? target : Long.MAX_VALUE; // what is more comes never down to it
    long[] left = sums(amounts, 0, half, highest);
    long[] right = sums(amounts, half, amounts.length, highest);
    return meeting(left, right, half, target);
  }

  /** Walks through the sums of both halves, one upwards, the other downwards. */
  private static Found meeting(long[] left, long[] right, int half, long target) {
    int solutions = 0;
    int best = 0;
    int high = right.length - 1;
    for (int low = 0; low < left.length && high >= 0; low++) {
      long wanted = target - (left[low] >> MASK_BITS);
      while (high >= 0 && right[high] >> MASK_BITS > wanted) high--;
      for (int i = high; i >= 0 && right[i] >> MASK_BITS == wanted; i--) {
        int subset = (int) (left[low] & MASK) | (int) (right[i] & MASK) << half;
        if (subset == 0) continue;
        solutions++;
        if (best == 0 || isSimpler(subset, best)) best = subset;
      }
      if (solutions > MOST_COMPARED) break;
    }
    return new Found(places(best), Math.min(solutions, MOST_SOLUTIONS));
  }

  /** Fewer items first; of as many, the one that has the first item in which they differ. */
  private static boolean isSimpler(int subset, int than) {
    int fewer = Integer.bitCount(subset) - Integer.bitCount(than);
    if (fewer != 0) return fewer < 0;
    return (subset & Integer.lowestOneBit(subset ^ than)) != 0;
  }

  /**
   * The sums of all subsets in growing order, up to the highest one of interest, each with its
   * subset in the lowest bits.
   */
  private static long[] sums(long[] amounts, int from, int to, long highest) {
    long[] sums = {0};
    int count = 1;
    for (int i = from; i < to; i++) {
      long more = (amounts[i] << MASK_BITS) + (1L << (i - from));
      long[] merged = new long[count * 2];
      int without = 0;
      int with = 0;
      int at = 0;
      while (at < merged.length) {
        boolean first = without < count && (with == count || sums[without] <= sums[with] + more);
        long next = first ? sums[without++] : sums[with++] + more;
        if (next >> MASK_BITS > highest) break;
        merged[at++] = next;
      }
      sums = merged;
      count = at;
    }
    return Arrays.copyOf(sums, count);
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
