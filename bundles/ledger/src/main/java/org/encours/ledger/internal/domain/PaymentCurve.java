package org.encours.ledger.internal.domain;

import org.encours.api.risk.LateChances;

/**
 * The chance that an item is still open so many days after its due date: 1 before it, then straight
 * lines between the chances of a rating, which know 0, 5, 15 and 30 days. From there it falls to
 * nothing within 60 days, so that who is later than 30 days takes 30 more in the mean. Nobody is
 * expected to pay before the due date.
 */
record PaymentCurve(LateChances chances) {
  /** From here on nothing is known. */
  static final int LAST_DAY = 90;

  private static final int[] DAYS = {0, 5, 15, 30, LAST_DAY};

  /** The chance at the end of a day; the due date is day 0. */
  double open(long daysLate) {
    if (daysLate < 0) return 1;
    if (daysLate >= LAST_DAY) return 0;
    int piece = 0;
    while (daysLate >= DAYS[piece + 1]) piece++;
    double from = at(piece);
    double share = (double) (daysLate - DAYS[piece]) / (DAYS[piece + 1] - DAYS[piece]);
    return from + (at(piece + 1) - from) * share;
  }

  /**
   * The chance that it is paid after one day and until another, as it is open at the end of a third
   * one.
   *
   * @param now day of which it is known to be open; its chance must not be 0
   */
  double paid(long after, long until, long now) {
    return (open(after) - open(until)) / open(now);
  }

  private double at(int corner) {
    return switch (corner) {
      case 0 -> chances.over0();
      case 1 -> chances.over5();
      case 2 -> chances.over15();
      case 3 -> chances.over30();
      default -> 0;
    };
  }
}
