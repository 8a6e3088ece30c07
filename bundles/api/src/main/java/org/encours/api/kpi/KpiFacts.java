package org.encours.api.kpi;

import org.encours.api.ledger.Company;

/** Reads the ledger for the key figures. Thread-safe. */
public interface KpiFacts {
  KpiInputs inputs(Company company, KpiQuery query);
}
