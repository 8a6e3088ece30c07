package org.encours.formats.internal.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes texts. The first one that is not plain ASCII decides for the whole file: UTF-8 if it is
 * valid UTF-8, else ISO 8859-15, with the signs that Windows-1252 puts where ISO 8859-15 has
 * control characters. Not thread-safe.
 */
final class TextField {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String WESTERN = western();
  private static final char REPLACEMENT = '\uFFFD';

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SLOTS = 1024;
  private static final int SLOT_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
  private static final int LONGEST_REMEMBERED = 64;

  private enum Encoding {
    UNDECIDED,
    UTF_8,
    WESTERN
  }

  private record Known(byte[] bytes, String text) {}

  private final Known[] known = new Known[SLOTS];
  private Encoding encoding;
  private boolean malformed;

  TextField(boolean utf8) {
    encoding = utf8 ? Encoding.UTF_8 : Encoding.UNDECIDED;
  }

  /** Whether the text last read was not in the encoding of the file. */
  boolean isMalformed() {
    return malformed;
  }

  /** Decodes one field; blanks and no-break spaces around it are left out. */
  String read(byte[] bytes, int from, int to) {
    malformed = false;
    if (from == to) return "";
    if (isAscii(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    if (encoding == Encoding.WESTERN) return stripped(western(bytes, from, to));
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    boolean valid = text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes, from, to);
    if (encoding == Encoding.UNDECIDED) {
      encoding = valid ? Encoding.UTF_8 : Encoding.WESTERN;
      return stripped(valid ? text : western(bytes, from, to));
    }
    malformed = !valid;
    return stripped(text);
  }

  /**
   * As {@link #read}, for texts of which a file has few, such as journals and accounts: one string
   * for all their occurrences. Slower than {@link #read} where a file has many.
   */
  String readFrequent(byte[] bytes, int from, int to) {
    if (to - from > LONGEST_REMEMBERED || from == to) return read(bytes, from, to);
    int slot = slot(bytes, from, to);
    Known last = known[slot];
    if (last != null && Arrays.equals(bytes, from, to, last.bytes, 0, last.bytes.length)) {
      malformed = false;
      return last.text;
    }
    String text = read(bytes, from, to);
    if (!malformed) known[slot] = new Known(Arrays.copyOfRange(bytes, from, to), text);
    return text;
  }

  /** The field as far as it can be shown to a person; decides nothing. */
  String show(byte[] bytes, int from, int to) {
    if (encoding == Encoding.WESTERN || !isUtf8(bytes, from, to)) return western(bytes, from, to);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    long union = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) union |= (long) WORD.get(bytes, at);
    for (; at < to; at++) union |= bytes[at];
    return (union & HIGH) == 0;
  }

  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String stripped(String text) {
    int first = 0;
    int after = text.length();
    while (first < after && isBlank(text.charAt(first))) first++;
    while (first < after && isBlank(text.charAt(after - 1))) after--;
    return text.substring(first, after);
  }

  private static boolean isBlank(char value) {
    return value <= ' ' || Character.isSpaceChar(value);
  }

  private static String western(byte[] bytes, int from, int to) {
    char[] text = new char[to - from];
    for (int i = 0; i < text.length; i++) {
      text[i] = WESTERN.charAt(Byte.toUnsignedInt(bytes[from + i]));
    }
    return new String(text);
  }

  private static String western() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;
    String latin = new String(all, Charset.forName("ISO-8859-15"));
    return latin.substring(0, 0x80) + new String(all, 0x80, 0x20, WINDOWS) + latin.substring(0xA0);
  }

  private static int slot(byte[] bytes, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ (long) WORD.get(bytes, at)) * SPREAD;
      hash ^= hash >>> 29;
    }
    for (; at < to; at++) hash = (hash ^ bytes[at]) * SPREAD;
    return (int) (hash * SPREAD >>> SLOT_SHIFT);
  }
}
