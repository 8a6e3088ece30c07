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
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CreditScope;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.rest.internal.view.CreditHoldRequestView;
import org.encours.rest.internal.view.CreditHoldView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Holds of a customer and their release. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/holds")
@Produces(Topic.JSON)
public final class CreditHoldsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;
  private final Clock clock;

  @Activate
  public CreditHoldsTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  public Listing<CreditHoldView> list(
      @PathParam("siren") String siren, @PathParam("account") String account) {
    Company company = CompanyPath.named(ledger, siren);
    return Listing.whole(credit.holds(company, account), CreditHoldView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hold(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CreditHoldRequestView request) {
    return state(caller, siren, account, request, desk::hold);
  }

  @POST
  @Path("release")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response release(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      CreditHoldRequestView request) {
    return state(caller, siren, account, request, desk::release);
  }

  /** Holding and releasing are stated in the same way. */
  private interface Statement {
    long state(
        Company company,
        String account,
        CreditScope scope,
        LocalDate from,
        String reason,
        String actor);
  }

  private Response state(
      Caller caller,
      String siren,
      String account,
      CreditHoldRequestView request,
      Statement statement) {
    caller.needs(Role.CREDIT_MANAGER);
    Company company = CompanyPath.named(ledger, siren);
    CreditScope scope = CreditBodies.scope(Bodies.present(request).scope());
    LocalDate from = Parameters.date("from", request.from()).orElseGet(() -> LocalDate.now(clock));
    String reason = Bodies.text("reason", request.reason());
    long id = statement.state(company, account, scope, from, reason, caller.user().name());
    return CreditBodies.created(
        credit.holds(company, account), one -> one.id() == id, CreditHoldView::of);
  }
}
