package org.encours.rest.internal.view;

import java.util.List;
import org.encours.api.kpi.KpiInputs;

/** What the key figures are made of. */
public record KpiInputsView(
    MoneyView receivables,
    MoneyView currentReceivables,
    MoneyView openingReceivables,
    MoneyView excluded,
    MoneyView sales,
    MoneyView collectionSales,
    List<MonthSalesView> monthlySales,
    long invoices,
    long paidItems,
    long paidLate,
    long daysLate) {

  static KpiInputsView of(KpiInputs inputs) {
    return new KpiInputsView(
        MoneyView.of(inputs.receivables()),
        MoneyView.of(inputs.current()),
        MoneyView.of(inputs.opening()),
        MoneyView.of(inputs.excluded()),
        MoneyView.of(inputs.sales()),
        MoneyView.of(inputs.collectionSales()),
        inputs.months().stream().map(MonthSalesView::of).toList(),
        inputs.invoices(),
        inputs.paid().items(),
        inputs.paid().late(),
        inputs.paid().daysLate());
  }
}
