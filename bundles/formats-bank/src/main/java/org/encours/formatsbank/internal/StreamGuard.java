package org.encours.formatsbank.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what a parser may read without getting ahead: a text, a tag or a comment that never ends.
 * Not thread-safe.
 */
final class StreamGuard extends FilterInputStream {
  private static final int MOST = (1 << 20) + (1 << 14);

  private int left = MOST;

  /** Thrown when the bound is reached. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long");
    }
  }

  StreamGuard(InputStream in) {
    super(in);
  }

  /** The parser got ahead. */
  void advance() {
    left = MOST;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) count(1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got > 0) count(got);
    return got;
  }

  /** The content belongs to whoever opened it. */
  @Override
  public void close() {}

  private void count(int got) throws IOException {
    left -= got;
    if (left < 0) throw new TooLong();
  }
}
