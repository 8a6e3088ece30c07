package org.encours.web.internal.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.kpi.Kpi;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.KpiReports;
import org.encours.api.kpi.Kpis;
import org.encours.api.ledger.Company;

/** Key figures; those about disputes cannot be computed. */
public final class SampleKpis implements KpiReports {
  @Override
  public Kpis kpis(Company company, KpiQuery query) {
    KpiInputs inputs =
        new KpiInputs(
            query,
            Optional.empty(),
            query.period(),
            query.collectionPeriod(),
            euros(420_000),
            euros(300_000),
            euros(400_000),
            euros(1_250),
            euros(3_500_000),
            euros(900_000),
            List.of(),
            900,
            new KpiInputs.PaidItems(850, 300, 3_400));
    return new Kpis(inputs, Arrays.stream(KpiName.values()).map(SampleKpis::figure).toList());
  }

  private static Kpi figure(KpiName name) {
    return switch (name) {
      case OPEN_DISPUTED, INVOICES_DISPUTED ->
          new Kpi.Missing(name, new Words("aucun litige n’est tenu", "no dispute is kept"));
      case CEI -> computed(name, "81.4");
      case DSO, DSO_COUNT_BACK -> computed(name, "43.8");
      case BPDSO -> computed(name, "31.3");
      case ADD, MEAN_DAYS_LATE -> computed(name, "12.5");
    };
  }

  private static Kpi computed(KpiName name, String value) {
    return new Kpi.Computed(name, new BigDecimal(value), new Words("le calcul", "the workings"));
  }

  private static Money euros(long euros) {
    return new Money(euros * 100, SampleLedger.EUR);
  }
}
