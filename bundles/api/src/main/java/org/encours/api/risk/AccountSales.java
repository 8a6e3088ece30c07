package org.encours.api.risk;

import java.util.List;

/**
 * The invoices of one customer account and what it owes.
 *
 * @param account internal number
 * @param open what is open, in minor units; below 0 if the customer has paid too much
 * @param sales the earliest first
 */
public record AccountSales(long account, long open, List<LedgerSale> sales) {

  public AccountSales {
    sales = List.copyOf(sales);
  }

  /**
   * As it was before an earlier day: the invoices of that time, those open that were not paid yet.
   *
   * @param day days since 1970-01-01
   */
  public AccountSales before(int day) {
    List<LedgerSale> known = sales.stream().filter(sale -> sale.day() < day).toList();
    long owed =
        known.stream().filter(sale -> sale.paid() >= day).mapToLong(LedgerSale::amount).sum();
    return new AccountSales(account, owed, known);
  }
}
