package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CreditAlertView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What asks for attention, derived from the facts. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/credit-alerts")
@Produces(Topic.JSON)
public final class CreditAlertsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final Clock clock;

  @Activate
  public CreditAlertsTopic(
      @Reference LedgerQueries ledger, @Reference CreditQueries credit, @Reference Clock clock) {
    this.ledger = ledger;
    this.credit = credit;
    this.clock = clock;
  }

  @GET
  public Listing<CreditAlertView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> credit.alerts(company, day, page),
        alert -> CreditAlertView.of(alert, caller.locale()));
  }
}
