package org.encours.api.forecast;

import org.encours.api.ledger.Company;

/** Foresees the cash that open items bring. Thread-safe. */
public interface CashForecasts {
  CashForecast forecast(Company company, CashForecastQuery query);
}
