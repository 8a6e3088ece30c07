package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of the story, all derived from the day on which it is told.
 *
 * @param today the day on which the demo company is loaded
 */
record Horizon(LocalDate today) {

  private static final int STATEMENT_BANK_DAYS = 10;
  private static final int UNBOOKED_BANK_DAYS = 5;
  private static final int MONTHS_WITHOUT_LETTERING = 9;

  /** Year of the open fiscal year, which is the calendar year. */
  int year() {
    return today.getYear();
  }

  LocalDate firstDay() {
    return LocalDate.of(year() - 1, 1, 1);
  }

  LocalDate lastYearEnd() {
    return LocalDate.of(year() - 1, 12, 31);
  }

  /** First day of the bank statement. */
  LocalDate statementFrom() {
    return daysOfBank(STATEMENT_BANK_DAYS);
  }

  /** Last day of the bank statement: the last bank day before today. */
  LocalDate statementTo() {
    return daysOfBank(1);
  }

  /** The bank is entered in the books until this day; what came later is only in the statement. */
  LocalDate bankBookedUntil() {
    return daysOfBank(UNBOOKED_BANK_DAYS + 1);
  }

  /** The last day on which anybody lettered. */
  LocalDate letteredUntil() {
    return today.minusMonths(MONTHS_WITHOUT_LETTERING);
  }

  /** The bank day that is {@code count} bank days before today. */
  LocalDate daysOfBank(int count) {
    return FrenchCalendar.bankDaysBefore(today, count);
  }

  /** The day {@code days} days ago, exactly. */
  LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }

  /** The bank day {@code days} days ago, or the last one before. */
  LocalDate bankDayAgo(int days) {
    return FrenchCalendar.bankDayOnOrBefore(daysAgo(days));
  }

  /** Months of the story, the current one counted in proportion, in hundredths. */
  int hundredthsOfMonths() {
    return 1200 + today.getDayOfYear() * 1200 / 366;
  }

  boolean isPast(LocalDate day) {
    return !day.isAfter(today);
  }

  /** The months of the story, from the first of last year to the current one. */
  List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(firstDay());
    while (!month.isAfter(YearMonth.from(today))) {
      months.add(month);
      month = month.plusMonths(1);
    }
    return months;
  }
}
