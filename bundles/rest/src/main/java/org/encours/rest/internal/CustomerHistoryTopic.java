package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CustomerEventView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was stated about the person behind an account. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/history")
@Produces(Topic.JSON)
public final class CustomerHistoryTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerFiles files;

  @Activate
  public CustomerHistoryTopic(@Reference LedgerQueries ledger, @Reference CustomerFiles files) {
    this.ledger = ledger;
    this.files = files;
  }

  @GET
  public Listing<CustomerEventView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> files.history(company, account, page),
        event -> CustomerEventView.of(event, caller.locale()));
  }
}
