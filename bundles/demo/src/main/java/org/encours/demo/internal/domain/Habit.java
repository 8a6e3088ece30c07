package org.encours.demo.internal.domain;

/**
 * How a customer orders and pays.
 *
 * <p>Delays count days between the due date and the payment; the share says how often the customer
 * is drawn for an ordinary sale, 0 for those whose story is told line by line.
 */
enum Habit {
  PROMPT(-3, 3, 3, Citation.EXACT),
  CHEQUE(0, 8, 2, Citation.NONE),
  TEN_DAYS_LATE(10, 10, 3, Citation.COMPACT),
  SLOW(18, 45, 1, Citation.SHORT),
  MONTH_END(0, 0, 3, Citation.STATEMENT),
  DISCOUNT(-21, -21, 3, Citation.EXACT),
  ORDER_NUMBER(2, 8, 3, Citation.ORDER),
  TRUNCATED(0, 9, 3, Citation.TRUNCATED),
  DIRECT_DEBIT(0, 0, 2, Citation.EXACT),
  PUBLIC_BODY(15, 15, 2, Citation.PAYMENT_ORDER),
  INSTALMENTS(0, 0, 1, Citation.EXACT),
  CREDIT_NOTES(1, 6, 3, Citation.EXACT),
  BILL(0, 0, 2, Citation.EXACT),
  DEPOSIT(-2, 4, 2, Citation.EXACT),
  DISPUTES(2, 9, 2, Citation.EXACT),
  INSOLVENT(8, 20, 0, Citation.EXACT),
  DORMANT(2, 12, 0, Citation.EXACT),
  SUBSCRIPTION(0, 0, 0, Citation.NONE),
  NEW(0, 0, 0, Citation.EXACT);

  private final int earliest;
  private final int latest;
  private final int share;
  private final Citation citation;

  Habit(int earliest, int latest, int share, Citation citation) {
    this.earliest = earliest;
    this.latest = latest;
    this.share = share;
    this.citation = citation;
  }

  int earliest() {
    return earliest;
  }

  int latest() {
    return latest;
  }

  int share() {
    return share;
  }

  Citation citation() {
    return citation;
  }
}
