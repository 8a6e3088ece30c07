package org.encours.syncsources.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a file of known size. A connection that breaks may look like the end of the file,
 * and a file may still be growing: an end at any other place is an error, so that nothing is kept.
 */
final class WholeFile extends FilterInputStream {
  private final long size;
  private long read;

  WholeFile(InputStream content, long size) {
    super(content);
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    read += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws IOException {
    if (n > 0) read += n;
    if (n < 0 && read != size) {
      throw new IOException("ended after " + read + " bytes, but had " + size + " when listed");
    }
  }
}
