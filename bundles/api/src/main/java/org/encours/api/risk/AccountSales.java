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
}
