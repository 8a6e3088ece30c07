package org.encours.ledger.internal;

import org.encours.api.kpi.KpiFacts;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.KpiReports;
import org.encours.api.kpi.Kpis;
import org.encours.api.ledger.Company;
import org.encours.ledger.internal.domain.KpiFormulas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Key figures: what the ledger says, put into the formulas. */
@Component
public final class KpiService implements KpiReports {
  private final KpiFacts facts;

  @Activate
  public KpiService(@Reference KpiFacts facts) {
    this.facts = facts;
  }

  @Override
  public Kpis kpis(Company company, KpiQuery query) {
    return new KpiFormulas(facts.inputs(company, query)).kpis();
  }
}
