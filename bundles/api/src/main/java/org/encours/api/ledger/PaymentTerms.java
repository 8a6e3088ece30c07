package org.encours.api.ledger;

import java.time.LocalDate;

/**
 * Terms of payment as French firms agree them.
 *
 * @param days days allowed, 0 to 365
 * @param monthEnd what the end of the month has to do with it
 * @param dayOfMonth then the next such day of a month ("le 10"), 0 if none; 31 is the last day
 */
public record PaymentTerms(int days, MonthEnd monthEnd, int dayOfMonth) {

  /** What the end of the month has to do with the days. */
  public enum MonthEnd {
    NONE,
    /** Days first, then to the end of that month ("45 jours fin de mois", the usual reading). */
    AFTER_DAYS,
    /** To the end of the month first, then the days ("fin de mois 45 jours"). */
    BEFORE_DAYS
  }

  /** So many days net. */
  public static PaymentTerms net(int days) {
    return new PaymentTerms(days, MonthEnd.NONE, 0);
  }

  public PaymentTerms {
    if (days < 0 || days > 365) throw new IllegalArgumentException("days: " + days);
    if (dayOfMonth < 0 || dayOfMonth > 31) {
      throw new IllegalArgumentException("day of month: " + dayOfMonth);
    }
  }

  /** The day on which an invoice of that date is due. */
  public LocalDate due(LocalDate invoice) {
    LocalDate due =
        switch (monthEnd) {
          case NONE -> invoice.plusDays(days);
          case AFTER_DAYS -> endOfMonth(invoice.plusDays(days));
          case BEFORE_DAYS -> endOfMonth(invoice).plusDays(days);
        };
    return dayOfMonth == 0 ? due : next(due, dayOfMonth);
  }

  private static LocalDate endOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  /** The next day of that number, the day itself included; in a shorter month, its last day. */
  private static LocalDate next(LocalDate day, int number) {
    LocalDate same = day.withDayOfMonth(Math.min(number, day.lengthOfMonth()));
    if (!same.isBefore(day)) return same;
    LocalDate month = day.withDayOfMonth(1).plusMonths(1);
    return month.withDayOfMonth(Math.min(number, month.lengthOfMonth()));
  }
}
