package org.encours.demo.internal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The days on which French offices and banks work: Monday to Friday, public holidays excepted. */
final class FrenchCalendar {

  private static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private FrenchCalendar() {}

  static boolean isBankDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !isHoliday(day);
  }

  static LocalDate bankDayOnOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isBankDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  static LocalDate bankDayOnOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isBankDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The {@code count}-th bank day strictly before a day. */
  static LocalDate bankDaysBefore(LocalDate day, int count) {
    LocalDate found = day;
    for (int i = 0; i < count; i++) {
      found = bankDayOnOrBefore(found.minusDays(1));
    }
    return found;
  }

  static LocalDate lastBankDay(YearMonth month) {
    return bankDayOnOrBefore(month.atEndOfMonth());
  }

  static LocalDate firstBankDay(YearMonth month) {
    return bankDayOnOrAfter(month.atDay(1));
  }

  static List<LocalDate> bankDays(YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.atEndOfMonth().plusDays(1))
        .filter(FrenchCalendar::isBankDay)
        .toList();
  }

  /** The day itself, or the Monday after it when it is a Sunday. */
  static LocalDate notSunday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  /** The last day of a month on which books are closed: its last day that is not a Sunday. */
  static LocalDate closingDay(YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    return last.getDayOfWeek() == DayOfWeek.SUNDAY ? last.minusDays(1) : last;
  }

  private static boolean isHoliday(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    return FIXED_HOLIDAYS.contains(MonthDay.from(day))
        || day.equals(easter.plusDays(1))
        || day.equals(easter.plusDays(39))
        || day.equals(easter.plusDays(50));
  }

  /** Easter Sunday of the Gregorian calendar (anonymous algorithm of Meeus, Jones and Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
