package org.encours.ledger.internal;

import org.encours.api.forecast.CashForecast;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.CashForecasts;
import org.encours.api.forecast.ForecastFacts;
import org.encours.api.ledger.Company;
import org.encours.ledger.internal.domain.ForecastSheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Expected cash: open items, one after the other, onto a sheet of weeks. */
@Component
public final class CashForecastService implements CashForecasts {
  private final ForecastFacts facts;

  @Activate
  public CashForecastService(@Reference ForecastFacts facts) {
    this.facts = facts;
  }

  @Override
  public CashForecast forecast(Company company, CashForecastQuery query) {
    ForecastSheet sheet = new ForecastSheet(query, company.currency());
    facts.items(company, query, sheet::add);
    return sheet.forecast();
  }
}
