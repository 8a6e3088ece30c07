package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.encours.api.bank.BankQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.BankStatementView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bank statements of a company, and how one follows the other. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/bank-statements")
@Produces(Topic.JSON)
public final class BankStatementsTopic implements Topic {
  private final LedgerQueries ledger;
  private final BankQueries bank;

  @Activate
  public BankStatementsTopic(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    this.ledger = ledger;
    this.bank = bank;
  }

  @GET
  public Listing<BankStatementView> list(
      @PathParam("siren") String siren,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> bank.statements(company, page),
        BankStatementView::of);
  }
}
