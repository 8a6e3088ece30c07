package org.encours.api.kpi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;

/**
 * What the ledger says for the key figures. Amounts include VAT. Doubtful accounts (416) and
 * invoices to be issued (418) count nowhere but in {@code excluded}; sales are the debits of sales
 * journals on customer accounts less their credits (credit notes), without opening entries.
 *
 * @param query what was asked
 * @param begins day of the first entry; empty if there is none
 * @param period of the sales; shorter than asked where the ledger begins later
 * @param collectionPeriod of collection, likewise
 * @param receivables what is open
 * @param current the part of it that is not due
 * @param opening what was open when the period of collection began
 * @param excluded what is open on the accounts left out
 * @param sales of the period
 * @param collectionSales of the period of collection
 * @param months sales by month, the latest first, months without sales left out; as many as {@link
 *     #MOST_MONTHS} with that of the day
 * @param invoices of the period
 * @param paid items of the period that were wholly settled
 */
public record KpiInputs(
    KpiQuery query,
    Optional<LocalDate> begins,
    KpiPeriod period,
    KpiPeriod collectionPeriod,
    Money receivables,
    Money current,
    Money opening,
    Money excluded,
    Money sales,
    Money collectionSales,
    List<MonthSales> months,
    long invoices,
    PaidItems paid) {
  /** How far sales by month go back. */
  public static final int MOST_MONTHS = 24;

  public KpiInputs {
    months = List.copyOf(months);
  }

  /** Sales of a month, up to the day asked for. */
  public record MonthSales(YearMonth month, Money sales) {}

  /**
   * Invoices that were wholly settled in the period.
   *
   * @param items how many
   * @param late how many of them after their due date
   * @param daysLate of those that were late, in all
   */
  public record PaidItems(long items, long late, long daysLate) {}
}
