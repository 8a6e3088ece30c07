package org.encours.rest.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.kpi.Kpi;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.KpiReports;
import org.encours.api.kpi.Kpis;
import org.encours.api.ledger.Company;

/** Key figures of which only the first can be computed; remembers what it was asked. */
final class KpiDouble implements KpiReports {
  KpiQuery query;

  @Override
  public Kpis kpis(Company company, KpiQuery asked) {
    query = asked;
    KpiInputs inputs =
        new KpiInputs(
            asked,
            Optional.empty(),
            asked.period(),
            asked.collectionPeriod(),
            Demo.euros("120.00"),
            Demo.euros("99.50"),
            Demo.euros("80.00"),
            Demo.euros("7.00"),
            Demo.euros("1000.00"),
            Demo.euros("250.00"),
            List.of(new KpiInputs.MonthSales(YearMonth.of(2024, 3), Demo.euros("90.00"))),
            12,
            new KpiInputs.PaidItems(10, 4, 32));
    return new Kpis(inputs, Arrays.stream(KpiName.values()).map(KpiDouble::figure).toList());
  }

  private static Kpi figure(KpiName name) {
    if (name != KpiName.DSO) return new Kpi.Missing(name, new Words("pas de vente", "no sales"));
    return new Kpi.Computed(
        name, new BigDecimal("43.8"), new Words("120 ÷ 1 000 × 365", "120 ÷ 1,000 × 365"));
  }
}
