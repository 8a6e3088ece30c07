package org.encours.risk.internal.domain;

import java.time.DayOfWeek;

/** Days since 1970-01-01. */
final class Days {
  private static final DayOfWeek FIRST = DayOfWeek.THURSDAY;

  private Days() {}

  static DayOfWeek weekday(int day) {
    return FIRST.plus(Math.floorMod(day, 7));
  }
}
