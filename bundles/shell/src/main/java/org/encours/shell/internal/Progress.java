package org.encours.shell.internal;

import java.io.PrintStream;

/** Says how far something has come, each time that it has come a good deal further. */
final class Progress {
  private static final int STEP_PERCENT = 10;

  private final PrintStream out;
  private int said;

  Progress(PrintStream out) {
    this.out = out;
  }

  void show(long done, long total) {
    if (total <= 0) return;
    int percent = (int) Math.min(100, Math.floorDiv(Math.multiplyExact(done, 100), total));
    if (percent < said + STEP_PERCENT) return;
    said = percent;
    out.println("  " + percent + " %");
  }
}
