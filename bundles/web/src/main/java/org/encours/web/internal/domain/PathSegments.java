package org.encours.web.internal.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Segments of a URL path. Any text can stand in a segment, a slash too: characters that web servers
 * refuse inside a segment, even percent-encoded, are written as a tilde and two hexadecimal digits.
 */
public final class PathSegments {
  private static final String REFUSED = "/\\%;~";

  private PathSegments() {}

  /** The text as one segment. */
  public static String encode(String text) {
    boolean onlyDots = !text.isEmpty() && text.chars().allMatch(c -> c == '.');
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (REFUSED.indexOf(c) >= 0 || onlyDots) {
        escaped.append('~').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        escaped.append(c);
      }
    }
    return URLEncoder.encode(escaped.toString(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%7E", "~");
  }

  /**
   * The texts of a raw path, leading and trailing slash not counted; empty if it is malformed.
   *
   * @param rawPath path as the request line has it
   */
  public static Optional<List<String>> split(String rawPath) {
    List<String> segments = new ArrayList<>();
    try {
      for (String raw : rawPath.split("/")) {
        int parameters = raw.indexOf(';');
        String segment = decode(parameters < 0 ? raw : raw.substring(0, parameters));
        if (!segment.isEmpty()) segments.add(segment);
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(List.copyOf(segments));
  }

  private static String decode(String segment) {
    String plain = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = plain.indexOf('~'); at >= 0; at = plain.indexOf('~', from)) {
      text.append(plain, from, at);
      if (at + 3 > plain.length()) throw new IllegalArgumentException("lone tilde");
      text.append((char) HexFormat.fromHexDigits(plain, at + 1, at + 3));
      from = at + 3;
    }
    return text.append(plain, from, plain.length()).toString();
  }
}
