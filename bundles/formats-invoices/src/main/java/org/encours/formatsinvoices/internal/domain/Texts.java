package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of a document as they are kept: on one line, without control characters, bounded. */
public final class Texts {
  private static final int LONGEST = 500;
  private static final int LONGEST_TERMS = 4_000;
  private static final int LONGEST_FILENAME = 255;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\uFFFE\\uFFFF]+");
  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

  private Texts() {}

  /** On one line; blanks and control characters become one blank. */
  public static String line(String text) {
    return cut(blanked(text), LONGEST);
  }

  /** Several lines, each as {@link #line}; empty ones are left out. */
  public static String lines(String text) {
    String lines =
        BREAKS
            .splitAsStream(text)
            .map(Texts::blanked)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return cut(lines, LONGEST_TERMS);
  }

  /** A file's name as given, except for what no name should have; its end stays. */
  public static String filename(String name) {
    String plain = blanked(name);
    if (plain.length() <= LONGEST_FILENAME) return plain;
    int dot = plain.lastIndexOf('.');
    String ending = dot > plain.length() - 12 ? plain.substring(dot) : "";
    return cut(plain, LONGEST_FILENAME - ending.length()) + ending;
  }

  /** What there is, with commas between. */
  static String joined(String... parts) {
    return joined(List.of(parts), ", ");
  }

  static String joined(List<String> parts, String between) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  /** The first that is not empty. */
  static String firstOf(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static String blanked(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) return text;
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return text.substring(0, end) + "…";
  }
}
