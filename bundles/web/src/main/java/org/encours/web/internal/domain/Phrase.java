package org.encours.web.internal.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: {@code {0}}, {@code {1}}. A text of two forms, {@code one ||
 * many}, is chosen by its first number, by the rules of the language.
 */
public final class Phrase {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private Phrase() {}

  /** The text with the values in their places; numbers are written for the reader. */
  public static String fill(String text, List<?> values, Display display) {
    return PLACE
        .matcher(form(text, values, display))
        .replaceAll(place -> Matcher.quoteReplacement(value(place, values, display)));
  }

  private static String form(String text, List<?> values, Display display) {
    int bar = text.indexOf(" || ");
    if (bar < 0) return text;
    long count =
        values.stream()
            .filter(Number.class::isInstance)
            .mapToLong(value -> ((Number) value).longValue())
            .findFirst()
            .orElse(0);
    // French: 0 and 1 are singular; English: 1 alone is.
    boolean one = display.english() ? Math.abs(count) == 1 : Math.abs(count) < 2;
    return one ? text.substring(0, bar) : text.substring(bar + 4);
  }

  private static String value(MatchResult place, List<?> values, Display display) {
    int index = Integer.parseInt(place.group(1));
    if (index >= values.size()) return place.group();
    Object value = values.get(index);
    return value instanceof Number number
        ? display.number(number.longValue())
        : String.valueOf(value);
  }
}
