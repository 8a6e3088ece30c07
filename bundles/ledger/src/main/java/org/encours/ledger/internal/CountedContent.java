package org.encours.ledger.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Counts what is read and shows it now and then. */
final class CountedContent extends FilterInputStream {
  private static final Duration SHOW = Duration.ofMillis(500);

  private final LongConsumer progress;
  private long read;
  private long shownAt = System.nanoTime();

  CountedContent(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) count(1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) count(n);
    return n;
  }

  private void count(int n) {
    read += n;
    if (System.nanoTime() - shownAt < SHOW.toNanos()) return;
    progress.accept(read);
    shownAt = System.nanoTime();
  }
}
