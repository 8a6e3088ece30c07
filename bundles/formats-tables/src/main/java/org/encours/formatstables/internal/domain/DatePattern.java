package org.encours.formatstables.internal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes dates in the order that a pattern gives: {@code dd/MM/yyyy}, {@code yyyyMMdd},
 * {@code d MMM yy}. Between its parts any of {@code / - .} and blanks will do; a time of day after
 * the date is passed over; a year of two digits lies between 1970 and 2069. Immutable.
 */
public final class DatePattern {
  /** The usual way in France. */
  public static final String USUAL = "dd/MM/yyyy";

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final int PIVOT = 70;
  private static final int LONGEST = 40;

  private enum Part {
    DAY,
    MONTH,
    MONTH_NAME,
    YEAR,
    SHORT_YEAR
  }

  private final String pattern;
  private final List<Part> parts;
  private final boolean separated;

  private DatePattern(String pattern, List<Part> parts, boolean separated) {
    this.pattern = pattern;
    this.parts = parts;
    this.separated = separated;
  }

  /** The pattern, if it names day, month and year once each. */
  public static Optional<DatePattern> of(String pattern) {
    List<Part> parts = new ArrayList<>();
    boolean separated = false;
    for (int at = 0; at < pattern.length(); ) {
      char letter = pattern.charAt(at);
      int end = at;
      while (end < pattern.length() && pattern.charAt(end) == letter) end++;
      if (isSeparator(letter)) {
        separated = true;
      } else {
        Optional<Part> part = part(letter, end - at);
        if (part.isEmpty()) return Optional.empty();
        parts.add(part.get());
      }
      at = end;
    }
    boolean complete =
        parts.size() == 3
            && parts.contains(Part.DAY)
            && (parts.contains(Part.MONTH) || parts.contains(Part.MONTH_NAME))
            && (parts.contains(Part.YEAR) || parts.contains(Part.SHORT_YEAR))
            && (separated || !parts.contains(Part.MONTH_NAME));
    return complete
        ? Optional.of(new DatePattern(pattern, List.copyOf(parts), separated))
        : Optional.empty();
  }

  private static Optional<Part> part(char letter, int count) {
    return switch (letter) {
      case 'd' -> count <= 2 ? Optional.of(Part.DAY) : Optional.empty();
      case 'M' ->
          count <= 2
              ? Optional.of(Part.MONTH)
              : count <= 4 ? Optional.of(Part.MONTH_NAME) : Optional.empty();
      case 'y', 'u' ->
          count == 4
              ? Optional.of(Part.YEAR)
              : count == 2 ? Optional.of(Part.SHORT_YEAR) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The date that a text gives; empty if it is none of this pattern. */
  public Optional<LocalDate> read(String text) {
    String date = withoutTime(Blanks.strip(text));
    if (date.isEmpty() || date.length() > LONGEST) return Optional.empty();
    List<String> words = separated ? words(date) : runs(date);
    if (words.size() != parts.size()) return Optional.empty();
    int year = -1;
    int month = -1;
    int day = -1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (parts.get(i)) {
        case DAY -> day = number(word, 2);
        case MONTH -> month = number(word, 2);
        case MONTH_NAME -> month = Months.number(word);
        case YEAR, SHORT_YEAR -> year = year(word);
      }
    }
    return date(year, month, day);
  }

  /** Whether a text is a date of this pattern. */
  boolean reads(String text) {
    return read(text).isPresent();
  }

  /** Writes a date in this pattern. */
  public String write(LocalDate date) {
    String year = "%04d".formatted(date.getYear());
    return pattern
        .replaceFirst("M{3,4}", "%02d".formatted(date.getMonthValue()))
        .replaceFirst("M{1,2}", "%02d".formatted(date.getMonthValue()))
        .replaceFirst("d{1,2}", "%02d".formatted(date.getDayOfMonth()))
        .replaceFirst("[yu]{4}", year)
        .replaceFirst("[yu]{2}", year.substring(2));
  }

  @Override
  public String toString() {
    return pattern;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withoutTime(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) return text;
    int cut = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
    return cut < 0 ? text : Blanks.strip(text.substring(0, cut));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !isSeparator(text.charAt(i))) continue;
      if (i > from) words.add(text.substring(from, i));
      from = i + 1;
    }
    return words;
  }

  private List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      int length = part == Part.YEAR ? 4 : 2;
      if (at + length > text.length()) return List.of();
      runs.add(text.substring(at, at + length));
      at += length;
    }
    return at == text.length() ? runs : List.of();
  }

  private static int year(String word) {
    if (word.length() == 4) return number(word, 4);
    int year = word.length() == 2 ? number(word, 2) : -1;
    if (year < 0) return -1;
    return year < PIVOT ? 2000 + year : 1900 + year;
  }

  private static int number(String word, int longest) {
    if (word.isEmpty() || word.length() > longest) return -1;
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = word.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  private static boolean isSeparator(char sign) {
    return sign == '/' || sign == '-' || sign == '.' || Blanks.is(sign);
  }

  /** Whether the parts stand side by side without separators. */
  boolean isCompact() {
    return !separated;
  }

  /** Number of digits of a date without separators. */
  int compactLength() {
    return parts.contains(Part.YEAR) ? 8 : 6;
  }
}
