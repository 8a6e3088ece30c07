package org.encours.formatsinvoices.internal;

/**
 * What reading one PDF may cost. Once something is used up, everything fails: the parser passes
 * over single failures and would go on. Not thread-safe.
 */
final class PdfBudget {
  private static final int READS_OF_WHOLE = 20;
  private static final long LEAST_READ = 4L << 20;
  private static final int MOST_NESTED = 64;

  private long bytesRead;
  private long bytesInflated = 16L << 20;
  private long objects = 2_000_000;
  private int nested;
  private boolean exceeded;

  /**
   * @param length size of the file in bytes
   */
  PdfBudget(long length) {
    bytesRead = LEAST_READ + READS_OF_WHOLE * length;
  }

  boolean isExceeded() {
    return exceeded;
  }

  void read(long bytes) throws ExcessivePdf {
    bytesRead -= bytes;
    require(bytesRead >= 0, "bytes read");
  }

  void inflated(long bytes) throws ExcessivePdf {
    bytesInflated -= bytes;
    require(bytesInflated >= 0, "bytes inflated");
  }

  /** An object, or what could be the beginning of one, is about to take memory. */
  void objects(long count) throws ExcessivePdf {
    objects -= count;
    require(objects >= 0, "objects");
  }

  void enter() throws ExcessivePdf {
    require(++nested <= MOST_NESTED, "objects within objects");
  }

  void leave() {
    nested--;
  }

  void require(boolean fine, String what) throws ExcessivePdf {
    exceeded |= !fine;
    if (exceeded) throw new ExcessivePdf("too much: " + what);
  }
}
