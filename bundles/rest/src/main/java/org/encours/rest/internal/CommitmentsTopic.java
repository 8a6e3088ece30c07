package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CommitmentRequestView;
import org.encours.rest.internal.view.CommitmentView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders, deliveries and bills that the ERP declares. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/commitments")
@Produces(Topic.JSON)
public final class CommitmentsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;

  @Activate
  public CommitmentsTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
  }

  /** With a day only what counts on it, else what is over too. */
  @GET
  public Listing<CommitmentView> list(
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("asOf") String asOf) {
    Company company = CompanyPath.named(ledger, siren);
    return Listing.whole(
        credit.commitments(company, account, Parameters.date("asOf", asOf)), CommitmentView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CommitmentRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    Commitment.Terms terms = CreditBodies.commitment(Bodies.present(request), company);
    long id = desk.declare(company, account, terms, caller.user().name());
    return CreditBodies.created(
        credit.commitments(company, account, Optional.empty()),
        one -> one.id() == id,
        CommitmentView::of);
  }
}
