package org.encours.rest.internal;

import java.util.List;
import org.encours.api.forecast.CashForecast;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.CashForecasts;
import org.encours.api.ledger.Company;

/** A forecast of one week, which remembers what it was asked. */
final class ForecastDouble implements CashForecasts {
  CashForecastQuery query;

  @Override
  public CashForecast forecast(Company company, CashForecastQuery asked) {
    query = asked;
    return new CashForecast(
        asked,
        Demo.euros("100.00"),
        Demo.euros("40.00"),
        Demo.euros("-5.00"),
        Demo.euros("7.00"),
        Demo.euros("30.00"),
        Demo.euros("10.00"),
        List.of(
            new CashForecast.Week(
                asked.asOf().plusDays(1),
                asked.asOf().plusDays(7),
                Demo.euros("60.00"),
                Demo.euros("25.00"),
                Demo.euros("41.00"),
                Demo.euros("79.00"))));
  }
}
