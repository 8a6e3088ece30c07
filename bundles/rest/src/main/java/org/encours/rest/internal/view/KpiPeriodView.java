package org.encours.rest.internal.view;

import org.encours.api.kpi.KpiPeriod;

/** Days, both ends included. */
public record KpiPeriodView(String from, String to, long days) {

  static KpiPeriodView of(KpiPeriod period) {
    return new KpiPeriodView(period.from().toString(), period.to().toString(), period.days());
  }
}
