package org.encours.api.kpi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
public record KpiPeriod(LocalDate from, LocalDate to) {

  /** The days that end with one. */
  public static KpiPeriod ending(LocalDate to, int days) {
    return new KpiPeriod(to.minusDays(days - 1L), to);
  }

  /** What is left of it from a day on; that day must not be after the last one. */
  public KpiPeriod since(LocalDate day) {
    return day.isAfter(from) ? new KpiPeriod(day, to) : this;
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
