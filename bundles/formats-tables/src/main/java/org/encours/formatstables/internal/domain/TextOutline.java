package org.encours.formatstables.internal.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How a text seems to be written, judged by its beginning: charset and delimiter. */
public final class TextOutline {
  /** Delimiters in the order of preference. */
  public static final List<Character> DELIMITERS = List.of(';', '\t', '|', ',');

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLED_LINES = 60;
  private static final int BINARY_SHARE = 50;

  private TextOutline() {}

  /** The charset that the text's byte order mark states. */
  public static Optional<Charset> marked(byte[] head) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) return Optional.of(StandardCharsets.UTF_8);
    if (begins(head, 0xFF, 0xFE)) return Optional.of(StandardCharsets.UTF_16LE);
    if (begins(head, 0xFE, 0xFF)) return Optional.of(StandardCharsets.UTF_16BE);
    return Optional.empty();
  }

  /** Number of bytes of the byte order mark. */
  public static int markLength(byte[] head) {
    return marked(head).map(charset -> charset == StandardCharsets.UTF_8 ? 3 : 2).orElse(0);
  }

  /** The charset that the text seems to have. */
  public static Charset charset(byte[] head) {
    Optional<Charset> marked = marked(head);
    if (marked.isPresent()) return marked.get();
    if (head.length >= 4) {
      if (head[1] == 0 && head[3] == 0 && head[0] != 0) return StandardCharsets.UTF_16LE;
      if (head[0] == 0 && head[2] == 0 && head[1] != 0) return StandardCharsets.UTF_16BE;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /**
   * The charset to read a text with that is said to have one: the mark and what can only be UTF-8
   * are stronger than what is said.
   */
  public static Charset charset(byte[] head, Charset stated) {
    Optional<Charset> marked = marked(head);
    if (marked.isPresent()) return marked.get();
    boolean ascii = true;
    for (byte value : head) ascii &= value > 0;
    return !ascii && isSingleByte(stated) && isUtf8(head) ? StandardCharsets.UTF_8 : stated;
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // Not the end of the input: a letter may be cut in two.
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return !result.isError();
  }

  /** The beginning as text, without the byte order mark. */
  public static String decoded(byte[] head, Charset charset) {
    int from = markLength(head);
    return new String(head, from, head.length - from, charset);
  }

  /** The delimiter that divides most lines into the same number of columns, at least two. */
  public static Optional<Character> delimiter(String text) {
    Optional<Character> best = Optional.empty();
    long bestScore = 0;
    for (char delimiter : DELIMITERS) {
      long score = score(text, delimiter);
      if (score > bestScore) {
        bestScore = score;
        best = Optional.of(delimiter);
      }
    }
    return best;
  }

  /** Lines that agree on the number of delimiters, then that number. */
  private static long score(String text, char delimiter) {
    int[] linesWith = new int[TableRows.MOST_COLUMNS];
    int lines = 0;
    int found = 0;
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < text.length() && lines < SAMPLED_LINES; i++) {
      char sign = text.charAt(i);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && sign == delimiter) {
        found++;
        blank = false;
      } else if (!quoted && (sign == '\n' || sign == '\r')) {
        if (!blank && found < linesWith.length) linesWith[found]++;
        lines += blank ? 0 : 1;
        found = 0;
        blank = true;
      } else {
        blank &= Blanks.is(sign);
      }
    }
    // The last line may be cut, unless it is the only one.
    if (lines == 0 && found < linesWith.length) linesWith[found]++;
    long best = 0;
    for (int count = 1; count < linesWith.length; count++) {
      long score = (long) linesWith[count] * linesWith.length + (linesWith[count] > 0 ? count : 0);
      best = Math.max(best, score);
    }
    return best;
  }

  /** Whether the beginning is text: hardly any control characters, none of them NUL. */
  public static boolean isText(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == 0) return false;
      if (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f') strange++;
    }
    return !Blanks.isBlank(text) && strange * BINARY_SHARE <= text.length();
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) {
      if (head[i] != (byte) bytes[i]) return false;
    }
    return true;
  }
}
