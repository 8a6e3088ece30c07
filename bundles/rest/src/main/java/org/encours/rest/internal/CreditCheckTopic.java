package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import org.encours.api.Money;
import org.encours.api.credit.CreditChecks;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CreditCheckView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an ERP asks before it takes an order. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/credit-check")
@Produces(Topic.JSON)
public final class CreditCheckTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditChecks checks;
  private final Clock clock;

  @Activate
  public CreditCheckTopic(
      @Reference LedgerQueries ledger, @Reference CreditChecks checks, @Reference Clock clock) {
    this.ledger = ledger;
    this.checks = checks;
    this.clock = clock;
  }

  @GET
  public CreditCheckView check(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("amount") String amount,
      @QueryParam("currency") String currency,
      @QueryParam("asOf") String asOf) {
    Company company = CompanyPath.named(ledger, siren);
    Money order = CreditBodies.money("amount", amount, currency, company);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    return checks
        .check(company, account, order, day)
        .map(answer -> CreditCheckView.of(answer, caller.locale()))
        .orElseThrow(() -> CustomersTopic.unknown(account));
  }
}
