package org.encours.formats.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;

/**
 * Cuts a stream of bytes into lines and fields, in a buffer of fixed size, without copying any.
 * Lines end with LF, CR LF, or CR alone where the first line does.
 *
 * <p>Calls: {@link #header}, {@link #columns}, then {@link #next} until it says no; {@link #select}
 * designates one field of the current line. Not thread-safe.
 */
final class RecordScanner {
  /** Longest line taken, in bytes, its end excluded. */
  static final int LONGEST_RECORD = 64 * 1024;

  private static final int CAPACITY = 4 * LONGEST_RECORD;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x80 * EACH;
  private static final long LOW_SEVEN = 0x7F * EACH;
  private static final long BELOW_BLANK = (0x80 - ' ') * EACH;

  private final InputStream in;

  // One word longer than its capacity: words are read across the end of the content.
  private final byte[] buffer = new byte[CAPACITY + Long.BYTES];
  private int position;
  private int limit;
  private boolean exhausted;

  private byte terminator = '\n';
  private byte separator;
  private long separators;

  // Field i lies between bounds[i] and bounds[i + 1], both excluded.
  private int[] bounds = new int[2];
  private int width;
  private int fields;
  private int start;
  private int end;
  private int line;
  private int from;
  private int to;

  RecordScanner(InputStream in) {
    this.in = in;
  }

  /** Whether the stream begins with the byte order mark of UTF-8, which is skipped. */
  boolean mark() throws IOException {
    fill();
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= limit || buffer[i] != BYTE_ORDER_MARK[i]) return false;
    }
    position = BYTE_ORDER_MARK.length;
    return true;
  }

  /** Why the stream cannot be a text of lines, judged by how it begins, before any is read. */
  Optional<Words> notText() {
    return UnreadableContent.reason(buffer, position, limit);
  }

  /**
   * Goes to the first line that is not blank, learns from it how lines end, and selects it.
   *
   * @return false if there is none
   */
  boolean header() throws DocumentRefused {
    while (position < limit) {
      start = position;
      end = start;
      line++;
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        if (buffer[end++] == 0) throw refused(FecWords.NUL_BYTE);
      }
      if (end - start > LONGEST_RECORD || (end == limit && !exhausted)) {
        throw refused(FecWords.LINE_TOO_LONG);
      }
      boolean carriageReturn = end < limit && buffer[end] == '\r';
      boolean both = carriageReturn && end + 1 < limit && buffer[end + 1] == '\n';
      terminator = (byte) (carriageReturn && !both ? '\r' : '\n');
      position = Math.min(limit, end + (both ? 2 : 1));
      if (!isBlank(start, end)) {
        from = start;
        to = end;
        buffer[limit] = terminator;
        return true;
      }
    }
    return false;
  }

  /** Says how the lines that follow are made. */
  void columns(char between, int count) {
    separator = (byte) between;
    separators = separator * EACH;
    width = count;
    bounds = new int[count + 1];
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the stream
   * @throws DocumentRefused if the line is too long or holds a NUL byte
   */
  boolean next() throws IOException, DocumentRefused {
    while (!scan()) {
      if (exhausted) return false;
      if (limit - position > LONGEST_RECORD) {
        line++;
        throw refused(FecWords.LINE_TOO_LONG);
      }
      fill();
    }
    if (++line == Integer.MAX_VALUE) throw refused(FecWords.TOO_MANY_LINES);
    if (end - start > LONGEST_RECORD) throw refused(FecWords.LINE_TOO_LONG);
    return true;
  }

  /** Number of the current line, from 1. */
  int line() {
    return line;
  }

  /** Number of fields of the current line. */
  int fields() {
    return fields;
  }

  /** Designates a field of the current line, without the blanks around it; empty if absent. */
  void select(int column) {
    if (column < 0 || column >= fields) {
      from = end;
      to = end;
      return;
    }
    int after = bounds[column + 1];
    int first = Blanks.after(buffer, bounds[column] + 1, after);
    while (first < after && Blanks.isBlank(buffer[after - 1])) after--;
    from = first;
    to = after;
  }

  /** Designates the whole current line. */
  void selectLine() {
    from = start;
    to = end;
  }

  /** Where the selected field lies; valid until the next line. */
  byte[] bytes() {
    return buffer;
  }

  /** First byte of the selected field. */
  int from() {
    return from;
  }

  /** Byte after the selected field. */
  int to() {
    return to;
  }

  /** Whether the selected field has no content. */
  boolean isEmpty() {
    return from == to;
  }

  /** Whether the current line holds nothing but blanks and separators. */
  boolean isBlankLine() {
    return isBlank(start, end);
  }

  /** Whether the fields of the current line beyond the header's hold nothing. */
  boolean isSurplusBlank() {
    return fields <= width || isBlank(bounds[width] + 1, end);
  }

  DocumentRefused refused(Words reason) {
    return new DocumentRefused(new LineError(line, "", "", reason));
  }

  /** Finds the fields of the line at the position; false if its end is not in the buffer. */
  private boolean scan() throws DocumentRefused {
    int found = 0;
    bounds[0] = position - 1;
    for (int at = position; ; at += Long.BYTES) {
      long hits = controlsAndSeparators((long) WORD.get(buffer, at));
      for (; hits != 0; hits &= hits - 1) {
        int hit = at + (Long.numberOfTrailingZeros(hits) >>> 3);
        byte value = buffer[hit];
        if (value == separator) {
          if (++found <= width) bounds[found] = hit;
        } else if (value == terminator) {
          return found(hit, found);
        } else if (value == 0) {
          line++;
          throw refused(FecWords.NUL_BYTE);
        }
      }
    }
  }

  private boolean found(int hit, int separatorsFound) {
    if (hit == limit && (!exhausted || position == limit)) return false;
    start = position;
    end = hit;
    fields = separatorsFound + 1;
    if (fields <= width) bounds[fields] = hit;
    position = Math.min(hit + 1, limit);
    return true;
  }

  /** The high bit of each byte that is below a blank or a separator; exact for each byte. */
  private long controlsAndSeparators(long word) {
    long controls = ~(((word & LOW_SEVEN) + BELOW_BLANK) | word);
    long difference = word ^ separators;
    long equal = ~(((difference & LOW_SEVEN) + LOW_SEVEN) | difference);
    return (controls | equal) & HIGH;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int wanted = CAPACITY - limit;
    int got = in.readNBytes(buffer, limit, wanted);
    exhausted = got < wanted;
    limit += got;
    // A line that is cut by the end of the buffer stops here instead of running into old content.
    buffer[limit] = terminator;
  }

  private boolean isBlank(int first, int after) {
    for (int i = first; i < after; i++) {
      if (!Blanks.isBlank(buffer[i]) && buffer[i] != separator) return false;
    }
    return true;
  }
}
