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
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.MergeCandidateView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts that are probably of one person. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/merge-candidates")
@Produces(Topic.JSON)
public final class MergeCandidatesTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerFiles files;

  @Activate
  public MergeCandidatesTopic(@Reference LedgerQueries ledger, @Reference CustomerFiles files) {
    this.ledger = ledger;
    this.files = files;
  }

  @GET
  public Listing<MergeCandidateView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> files.candidates(company, page),
        candidate -> MergeCandidateView.of(candidate, caller.locale()));
  }
}
