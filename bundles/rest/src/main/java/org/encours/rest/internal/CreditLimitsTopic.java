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
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.rest.internal.view.CreditLimitRequestView;
import org.encours.rest.internal.view.CreditLimitView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decisions on the limits of a customer. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/limits")
@Produces(Topic.JSON)
public final class CreditLimitsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;

  @Activate
  public CreditLimitsTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
  }

  @GET
  public Listing<CreditLimitView> list(
      @PathParam("siren") String siren, @PathParam("account") String account) {
    Company company = CompanyPath.named(ledger, siren);
    return Listing.whole(credit.limits(company, account), CreditLimitView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CreditLimitRequestView request) {
    caller.needs(Role.CREDIT_MANAGER);
    Company company = CompanyPath.named(ledger, siren);
    CreditLimit.Terms terms = CreditBodies.limit(Bodies.present(request), company);
    long id = desk.decide(company, account, terms, caller.user().name());
    return CreditBodies.created(
        credit.limits(company, account), one -> one.id() == id, CreditLimitView::of);
  }
}
