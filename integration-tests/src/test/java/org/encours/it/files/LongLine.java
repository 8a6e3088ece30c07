package org.encours.it.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A beginning, then the same letter on and on: as long as wanted, and never in memory. */
final class LongLine extends InputStream {
  private final byte[] beginning;
  private final long length;
  private long position;

  /**
   * @param more number of letters after the beginning
   */
  LongLine(String beginning, long more) {
    this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
    length = this.beginning.length + more;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) {
    if (position == length) return -1;
    int n;
    if (position < beginning.length) {
      n = Math.min(wanted, beginning.length - (int) position);
      System.arraycopy(beginning, (int) position, buffer, offset, n);
    } else {
      n = (int) Math.min(wanted, length - position);
      Arrays.fill(buffer, offset, offset + n, (byte) 'x');
    }
    position += n;
    return n;
  }
}
