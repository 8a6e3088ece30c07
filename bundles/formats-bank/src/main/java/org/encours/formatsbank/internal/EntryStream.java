package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Hands a document to its parser in pieces that end where an entry ends, if they hold such a place,
 * so that blocks of whole entries can be taken out between two pieces. What looks like the end of
 * an entry need not be one. Not thread-safe.
 */
final class EntryStream extends InputStream {
  private static final byte[] END = "</Ntry>".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_BLOCK = 1 << 17;
  private static final int SMALLEST_BLOCK = 1 << 15;

  private final InputStream in;
  private byte[] buffer = new byte[2 * LARGEST_BLOCK];
  private int from;
  private int to;
  private boolean ended;
  private long given;
  private long noBlockBefore;

  EntryStream(InputStream in) {
    this.in = in;
  }

  /** How many bytes the parser was given. */
  long given() {
    return given;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (from == to) fill();
    if (from == to) return -1;
    int most = Math.min(to, from + length);
    int end = lastEnd(most);
    int count = (end < 0 ? most : end) - from;
    System.arraycopy(buffer, from, target, offset, count);
    from += count;
    given += count;
    return count;
  }

  /** Takes out what follows, up to the end of an entry; empty if there is too little of it. */
  byte[] block() throws IOException {
    if (given < noBlockBefore) return new byte[0];
    if (to - from < LARGEST_BLOCK) fill();
    int end = lastEnd(Math.min(to, from + LARGEST_BLOCK));
    if (end - from < SMALLEST_BLOCK) return new byte[0];
    byte[] block = Arrays.copyOfRange(buffer, from, end);
    from = end;
    return block;
  }

  /** Gives back the blocks taken out last: the parser gets them all the same. */
  void giveBack(List<byte[]> blocks) {
    int size = blocks.stream().mapToInt(block -> block.length).sum();
    byte[] all = new byte[Math.max(buffer.length, size + to - from)];
    int at = 0;
    for (byte[] block : blocks) {
      System.arraycopy(block, 0, all, at, block.length);
      at += block.length;
    }
    System.arraycopy(buffer, from, all, size, to - from);
    to = size + to - from;
    from = 0;
    buffer = all;
    noBlockBefore = given + blocks.get(0).length;
  }

  private void fill() throws IOException {
    if (ended) return;
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int count = in.readNBytes(buffer, to, buffer.length - to);
    ended = to + count < buffer.length;
    to += count;
  }

  /** The place after the last end of an entry before that one; negative if there is none. */
  private int lastEnd(int before) {
    for (int at = before - END.length; at >= from; at--) {
      if (buffer[at] == '<' && Arrays.equals(buffer, at, at + END.length, END, 0, END.length)) {
        return at + END.length;
      }
    }
    return -1;
  }
}
