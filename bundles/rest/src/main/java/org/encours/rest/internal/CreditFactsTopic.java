package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CreditFactRequestView;
import org.encours.rest.internal.view.CreditFactView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the outside says about a customer. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/credit-facts")
@Produces(Topic.JSON)
public final class CreditFactsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;
  private final Optional<CreditChecks> checks;
  private final Clock clock;

  @Activate
  public CreditFactsTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CreditChecks checks,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
    this.checks = Optional.ofNullable(checks);
    this.clock = clock;
  }

  @GET
  public Listing<CreditFactView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account) {
    Company company = CompanyPath.named(ledger, siren);
    return Listing.whole(
        credit.facts(company, account), fact -> CreditFactView.of(fact, checks, caller.locale()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CreditFactRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    CreditFact.Content content = CreditFactBodies.content(Bodies.present(request), company);
    LocalDate effective =
        Parameters.date("effective", request.effective()).orElseGet(() -> LocalDate.now(clock));
    long id =
        desk.record(
            company,
            account,
            content,
            effective,
            CreditFactBodies.evidence(request),
            caller.user().name());
    return CreditBodies.created(
        credit.facts(company, account),
        one -> one.id() == id,
        fact -> CreditFactView.of(fact, checks, caller.locale()));
  }
}
