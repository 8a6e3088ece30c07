package org.encours.formatsbank.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;

/**
 * The lines of a text file, whatever their ends (LF, CR LF, CR). The first one that is not plain
 * ASCII decides on the encoding of the file: UTF-8 if it is valid UTF-8, else ISO 8859-15 with the
 * signs that Windows-1252 puts where that has control characters. Not thread-safe.
 */
final class TextLines {
  /** Longest line in bytes. */
  static final int LONGEST = 1 << 16;

  private static final int CAPACITY = 1 << 18;
  // Longer than the lines of any format with records of fixed length.
  private static final int GLANCE = 1_000;
  private static final String WESTERN = western();

  private enum Encoding {
    UNDECIDED,
    UTF_8,
    WESTERN
  }

  private final InputStream in;
  private final byte[] buffer = new byte[CAPACITY];
  private final int record;
  private int position;
  private int limit;
  private boolean exhausted;
  private int number;
  private String text = "";
  private Encoding encoding = Encoding.UNDECIDED;

  /**
   * Begins to read.
   *
   * @param record length of the records of a file that may have none but those, without line ends;
   *     0 if it has lines
   * @throws DocumentRefused if it is no text
   */
  TextLines(InputStream in, int record) throws IOException, DocumentRefused {
    this.in = in;
    fill();
    if (limit == 0) throw BankWords.refused(0, BankWords.EMPTY);
    if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) throw BankWords.refused(0, BankWords.UTF_16);
    if (starts(0xEF, 0xBB, 0xBF)) {
      position = 3;
      encoding = Encoding.UTF_8;
    }
    this.record = limit - position >= 2 * record && !hasEnd(position + GLANCE) ? record : 0;
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the file
   * @throws DocumentRefused if the line is too long or holds a NUL byte
   */
  boolean next() throws IOException, DocumentRefused {
    if (limit - position <= LONGEST + 1 && !exhausted) fill();
    if (position == limit) return false;
    if (++number == Integer.MAX_VALUE) throw BankWords.refused(0, BankWords.TOO_MANY_LINES);
    int most = Math.min(limit, position + (record > 0 ? record : LONGEST + 1));
    int end = position;
    while (end < most && buffer[end] != '\n' && buffer[end] != '\r') {
      if (buffer[end] == 0) throw BankWords.refused(number, BankWords.NUL_BYTE);
      end++;
    }
    if (end - position > LONGEST) throw BankWords.refused(number, BankWords.LINE_TOO_LONG);
    text = decode(position, end);
    position = end;
    if (position < limit && (end < most || record == 0)) {
      boolean two = buffer[end] == '\r' && end + 1 < limit && buffer[end + 1] == '\n';
      position += two ? 2 : 1;
    }
    return true;
  }

  /** Number of the current line, from 1. */
  int number() {
    return number;
  }

  /** The current line without its end. */
  String text() {
    return text;
  }

  private String decode(int from, int to) {
    boolean ascii = true;
    for (int i = from; ascii && i < to; i++) ascii = buffer[i] >= 0;
    if (ascii) return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    if (encoding != Encoding.WESTERN) {
      Optional<String> decoded = utf8(from, to);
      if (encoding == Encoding.UNDECIDED) {
        encoding = decoded.isPresent() ? Encoding.UTF_8 : Encoding.WESTERN;
      }
      if (decoded.isPresent()) return decoded.get();
    }
    char[] chars = new char[to - from];
    for (int i = 0; i < chars.length; i++) chars[i] = WESTERN.charAt(buffer[from + i] & 0xFF);
    return new String(chars);
  }

  private Optional<String> utf8(int from, int to) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(buffer, from, to - from);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private boolean hasEnd(int to) {
    for (int i = position; i < Math.min(to, limit); i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') return true;
    }
    return false;
  }

  private boolean starts(int... bytes) {
    if (limit < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) {
      if ((buffer[i] & 0xFF) != bytes[i]) return false;
    }
    return true;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int wanted = CAPACITY - limit;
    int got = in.readNBytes(buffer, limit, wanted);
    exhausted = got < wanted;
    limit += got;
  }

  private static String western() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;
    String latin = new String(all, Charset.forName("ISO-8859-15"));
    String windows = new String(all, 0x80, 0x20, Charset.forName("windows-1252"));
    return latin.substring(0, 0x80) + windows + latin.substring(0xA0);
  }
}
