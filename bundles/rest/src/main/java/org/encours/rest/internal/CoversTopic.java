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
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CoverRequestView;
import org.encours.rest.internal.view.CoverView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Credit insurance and guarantees for a customer. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/covers")
@Produces(Topic.JSON)
public final class CoversTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;

  @Activate
  public CoversTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
  }

  @GET
  public Listing<CoverView> list(
      @PathParam("siren") String siren, @PathParam("account") String account) {
    Company company = CompanyPath.named(ledger, siren);
    return Listing.whole(credit.covers(company, account), CoverView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CoverRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    Cover.Terms terms = CreditBodies.cover(Bodies.present(request), company);
    long id = desk.cover(company, account, terms, caller.user().name());
    return CreditBodies.created(
        credit.covers(company, account), one -> one.id() == id, CoverView::of);
  }
}
