package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CreditStandingView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What a customer owes, against its limits. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/exposure")
@Produces(Topic.JSON)
public final class ExposureTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final Optional<CreditChecks> checks;
  private final Clock clock;

  @Activate
  public ExposureTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CreditChecks checks,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.credit = credit;
    this.checks = Optional.ofNullable(checks);
    this.clock = clock;
  }

  @GET
  public CreditStandingView get(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("asOf") String asOf,
      @QueryParam("knownAt") String knownAt) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    Instant moment = Parameters.instant("knownAt", knownAt).orElseGet(clock::instant);
    return credit
        .standing(company, account, day, moment)
        .map(standing -> CreditStandingView.of(standing, checks, caller.locale()))
        .orElseThrow(() -> CustomersTopic.unknown(account));
  }
}
