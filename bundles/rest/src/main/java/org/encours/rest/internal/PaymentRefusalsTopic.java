package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.encours.api.bank.BankQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.PaymentRefusalView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The payments that banks did not execute. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/payment-refusals")
@Produces(Topic.JSON)
public final class PaymentRefusalsTopic implements Topic {
  private final LedgerQueries ledger;
  private final BankQueries bank;

  @Activate
  public PaymentRefusalsTopic(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    this.ledger = ledger;
    this.bank = bank;
  }

  @GET
  public Listing<PaymentRefusalView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> bank.refusals(company, page),
        refusal -> PaymentRefusalView.of(refusal, caller.locale()));
  }
}
