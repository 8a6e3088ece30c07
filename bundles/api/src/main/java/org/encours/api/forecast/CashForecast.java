package org.encours.api.forecast;

import java.time.LocalDate;
import java.util.List;
import org.encours.api.Money;

/**
 * What open items are expected to bring. The debits are the sum of what the weeks bring, of what
 * comes later and of what is not foreseen, but for the rounding of each.
 *
 * @param debits all open debits but the doubtful ones
 * @param overdue the part of them that is overdue now
 * @param credits open credits, negative; they are taken from nothing
 * @param doubtful what is open on doubtful accounts and invoices to be issued; no cash is expected
 * @param later what is expected after the last week
 * @param notForeseen debits for which no chance is known: so late that no rating says anything
 *     about them, or of a company that has rated nobody
 * @param weeks one for each week asked for
 */
public record CashForecast(
    CashForecastQuery query,
    Money debits,
    Money overdue,
    Money credits,
    Money doubtful,
    Money later,
    Money notForeseen,
    List<Week> weeks) {
  /** Part of the cases, in percent, in which a week brings what lies between low and high. */
  public static final int CONFIDENCE_PERCENT = 95;

  public CashForecast {
    weeks = List.copyOf(weeks);
  }

  /**
   * A week of seven days.
   *
   * @param expected mean of what it brings
   * @param ofOverdue the part of it that is overdue now
   * @param low its interval, as if customers paid independently of one another; never below zero
   * @param high the same; never more than all debits
   */
  public record Week(
      LocalDate from, LocalDate to, Money expected, Money ofOverdue, Money low, Money high) {}
}
