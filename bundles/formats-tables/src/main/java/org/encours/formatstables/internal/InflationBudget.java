package org.encours.formatstables.internal;

import org.encours.formatstables.internal.domain.TableWords;

/**
 * How many bytes the parts of one workbook may have together once decompressed: 200 times its size
 * and 10 MB, but no more than 4 GB. Sheets of real workbooks grow 5 to 50 times. Not thread-safe.
 */
final class InflationBudget {
  private static final long MOST = 4L << 30;
  private static final long RATIO = 200;
  private static final long ALLOWANCE = 10L << 20;

  private long left;

  InflationBudget(long compressed) {
    left = Math.min(MOST, RATIO * compressed + ALLOWANCE);
  }

  void spend(int bytes) throws RefusedContent {
    left -= bytes;
    if (left < 0) throw new RefusedContent(TableWords.TOO_MUCH_INSIDE);
  }
}
