package org.encours.rest.internal.view;

import org.encours.api.credit.Exposure;

/** What is owed, or about to be, in one currency. */
public record ExposureView(
    MoneyView openItems,
    MoneyView orders,
    MoneyView deliveries,
    MoneyView bills,
    MoneyView gross,
    MoneyView cover,
    MoneyView covered,
    MoneyView net) {

  public static ExposureView of(Exposure one) {
    return new ExposureView(
        MoneyView.of(one.openItems()),
        MoneyView.of(one.orders()),
        MoneyView.of(one.deliveries()),
        MoneyView.of(one.bills()),
        MoneyView.of(one.gross()),
        MoneyView.of(one.cover()),
        MoneyView.of(one.covered()),
        MoneyView.of(one.net()));
  }
}
