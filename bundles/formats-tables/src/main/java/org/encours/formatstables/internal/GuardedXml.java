package org.encours.formatstables.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * Lets through XML as spreadsheet programs write it: no DOCTYPE, no CDATA, no tag, text, comment or
 * instruction so long that a parser that keeps it whole would need much memory, and no more bytes
 * than the workbook may have. Works on bytes, before any parser: in the encodings that begin with a
 * plain {@code <} that sign is never part of another. Not thread-safe.
 */
final class GuardedXml extends FilterInputStream {
  private static final int LONGEST_RUN = 1 << 20;

  private enum State {
    CONTENT,
    OPENED,
    EXCLAMATION,
    COMMENT_BEGINS,
    COMMENT,
    INSTRUCTION
  }

  private final InflationBudget budget;
  private State state = State.CONTENT;
  private int run;
  private byte last;
  private byte beforeLast;

  GuardedXml(InputStream in, InflationBudget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    if (count > 0) {
      budget.spend(count);
      for (int i = from; i < from + count; i++) inspect(bytes[i]);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void inspect(byte value) throws RefusedContent {
    if (++run > LONGEST_RUN) throw new RefusedContent(TableWords.TEXT_TOO_LONG);
    switch (state) {
      case CONTENT -> {
        if (value == '<') {
          state = State.OPENED;
          run = 0;
        }
      }
      case OPENED ->
          state =
              value == '!' ? State.EXCLAMATION : value == '?' ? State.INSTRUCTION : State.CONTENT;
      case EXCLAMATION -> {
        if (value != '-') throw new RefusedContent(TableWords.DOCTYPE);
        state = State.COMMENT_BEGINS;
      }
      case COMMENT_BEGINS -> {
        state = State.COMMENT;
        value = 0;
      }
      case COMMENT -> {
        if (value == '>' && last == '-' && beforeLast == '-') state = State.CONTENT;
      }
      case INSTRUCTION -> {
        if (value == '>' && last == '?') state = State.CONTENT;
      }
    }
    beforeLast = last;
    last = value;
  }
}
