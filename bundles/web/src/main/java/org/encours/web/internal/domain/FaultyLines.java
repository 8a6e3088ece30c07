package org.encours.web.internal.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes single lines out of a text file, reading no further and keeping no more than needed. */
public final class FaultyLines {
  /** Lines taken at the most. */
  public static final int MOST_LINES = 20;

  /** Characters of a line at the most. */
  public static final int LONGEST = 200;

  /** Lines further down are not looked for: a page must not wait for them. */
  static final long FURTHEST_BYTES = 64L << 20;

  private static final int BYTES_KEPT = 4 * LONGEST;
  private static final int BUFFER = 1 << 16;
  private static final Charset OLD = Charset.forName("windows-1252");

  private FaultyLines() {}

  /**
   * The lines of these numbers, by number, cut short. Empty if the file is no text.
   *
   * @param wanted numbers from 1
   */
  public static Map<Integer, String> read(InputStream content, Collection<Integer> wanted)
      throws IOException {
    TreeSet<Integer> left = new TreeSet<>();
    wanted.stream().filter(n -> n > 0).sorted().distinct().limit(MOST_LINES).forEach(left::add);
    Map<Integer, String> found = new TreeMap<>();
    BufferedInputStream in = new BufferedInputStream(content, BUFFER);
    if (isPacked(in)) return Map.of();
    byte[] kept = new byte[BYTES_KEPT];
    int length = 0;
    int line = 1;
    boolean afterReturn = false;
    for (long read = 0; !left.isEmpty() && read < FURTHEST_BYTES; read++) {
      int next = in.read();
      if (next == 0) return Map.of();
      if (afterReturn && next == '\n') {
        afterReturn = false;
        continue;
      }
      afterReturn = next == '\r';
      if (next >= 0 && next != '\n' && next != '\r') {
        if (length < BYTES_KEPT && line == left.first()) kept[length++] = (byte) next;
        continue;
      }
      if (left.remove(line)) found.put(line, text(kept, length));
      if (next < 0) break;
      line++;
      length = 0;
    }
    return found;
  }

  /** Archives (spreadsheets) and PDF. */
  private static boolean isPacked(BufferedInputStream in) throws IOException {
    in.mark(4);
    String start = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    in.reset();
    return start.startsWith("PK") || start.equals("%PDF");
  }

  private static String text(byte[] bytes, int length) {
    String text = decoded(bytes, length).replaceAll("[\\p{Cntrl}&&[^\t]]", "\u00b7");
    text = text.replace("\ufeff", "");
    if (text.codePointCount(0, text.length()) <= LONGEST) return text;
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String decoded(byte[] bytes, int length) {
    // A character cut in two at the end of what was kept is not a reason to take another charset.
    for (int less = 0; less < 4 && less <= length; less++) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, 0, length - less))
            .toString();
      } catch (CharacterCodingException e) {
        if (length < BYTES_KEPT) break;
      }
    }
    return new String(bytes, 0, length, OLD);
  }
}
