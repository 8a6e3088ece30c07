package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.Kpis;

/**
 * The key figures of a company.
 *
 * @param period of the sales
 * @param collectionPeriod of the collection effectiveness index
 */
public record KpisView(
    String asOf,
    String knownAt,
    KpiPeriodView period,
    KpiPeriodView collectionPeriod,
    KpiInputsView inputs,
    KpiView dso,
    KpiView dsoCountBack,
    KpiView bpdso,
    KpiView add,
    KpiView cei,
    KpiView meanDaysLate,
    KpiView openDisputeRate,
    KpiView invoiceDisputeRate) {

  public static KpisView of(Kpis kpis, Locale locale) {
    KpiInputs inputs = kpis.inputs();
    return new KpisView(
        inputs.query().asOf().toString(),
        inputs.query().knownAt().toString(),
        KpiPeriodView.of(inputs.period()),
        KpiPeriodView.of(inputs.collectionPeriod()),
        KpiInputsView.of(inputs),
        KpiView.of(kpis.figure(KpiName.DSO), locale),
        KpiView.of(kpis.figure(KpiName.DSO_COUNT_BACK), locale),
        KpiView.of(kpis.figure(KpiName.BPDSO), locale),
        KpiView.of(kpis.figure(KpiName.ADD), locale),
        KpiView.of(kpis.figure(KpiName.CEI), locale),
        KpiView.of(kpis.figure(KpiName.MEAN_DAYS_LATE), locale),
        KpiView.of(kpis.figure(KpiName.OPEN_DISPUTED), locale),
        KpiView.of(kpis.figure(KpiName.INVOICES_DISPUTED), locale));
  }
}
