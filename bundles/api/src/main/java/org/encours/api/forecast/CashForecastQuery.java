package org.encours.api.forecast;

import java.time.Instant;
import java.time.LocalDate;

/**
 * @param asOf accounting day: entries, letterings and ratings dated later do not count
 * @param knownAt moment: what was recorded later does not count
 * @param weeks how many weeks of seven days, the first of which begins the day after {@code asOf}
 */
public record CashForecastQuery(LocalDate asOf, Instant knownAt, int weeks) {
  /** A quarter. */
  public static final int USUAL_WEEKS = 13;

  public static final int MOST_WEEKS = 52;

  public CashForecastQuery {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new IllegalArgumentException("weeks out of bounds: " + weeks);
    }
  }
}
