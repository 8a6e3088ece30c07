package org.encours.api.kpi;

import org.encours.api.ledger.Company;

/** Draws up the key figures of a company. Thread-safe. */
public interface KpiReports {
  Kpis kpis(Company company, KpiQuery query);
}
