package org.encours.rest.internal.view;

import org.encours.api.kpi.KpiInputs.MonthSales;

/** Sales of a month. */
public record MonthSalesView(String month, MoneyView sales) {

  static MonthSalesView of(MonthSales one) {
    return new MonthSalesView(one.month().toString(), MoneyView.of(one.sales()));
  }
}
