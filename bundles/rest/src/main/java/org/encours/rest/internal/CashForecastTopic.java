package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.CashForecasts;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CashForecastView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cash that open items are expected to bring, week by week. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/cash-forecast")
@Produces(Topic.JSON)
public final class CashForecastTopic implements Topic {
  private final LedgerQueries ledger;
  private final CashForecasts forecasts;
  private final Clock clock;

  @Activate
  public CashForecastTopic(
      @Reference LedgerQueries ledger, @Reference CashForecasts forecasts, @Reference Clock clock) {
    this.ledger = ledger;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  @GET
  public CashForecastView get(
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("knownAt") String knownAt,
      @QueryParam("weeks") String weeks) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    Instant moment = Parameters.instant("knownAt", knownAt).orElseGet(clock::instant);
    int asked =
        Parameters.count("weeks", weeks, CashForecastQuery.MOST_WEEKS)
            .orElse(CashForecastQuery.USUAL_WEEKS);
    return CashForecastView.of(
        forecasts.forecast(company, new CashForecastQuery(day, moment, asked)));
  }
}
