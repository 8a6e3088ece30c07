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
import java.util.Map;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringConflicts;
import org.encours.rest.internal.view.ConflictDecisionRequestView;
import org.encours.rest.internal.view.LetteringConflictView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the ERP letters otherwise than the ledger. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/lettering-conflicts")
@Produces(Topic.JSON)
public final class LetteringConflictsTopic implements Topic {
  private static final Map<String, Boolean> STATES = Map.of("pending", false, "decided", true);
  private static final Map<String, ErpConflict> SIDES =
      Map.of(
          ErpConflict.ERP.code(), ErpConflict.ERP,
          ErpConflict.OURS.code(), ErpConflict.OURS);

  private final LedgerQueries ledger;
  private final LetteringConflicts conflicts;

  @Activate
  public LetteringConflictsTopic(
      @Reference LedgerQueries ledger, @Reference LetteringConflicts conflicts) {
    this.ledger = ledger;
    this.conflicts = conflicts;
  }

  @GET
  public Listing<LetteringConflictView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("state") String state,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    boolean decided = Parameters.choice("state", state, STATES).orElse(false);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> decided ? conflicts.decided(company, page) : conflicts.pending(company, page),
        conflict -> LetteringConflictView.of(conflict, company.currency(), caller.locale()));
  }

  /** Answers with the conflict as it was decided. */
  @POST
  @Path("{id}/decide")
  @Consumes(MediaType.APPLICATION_JSON)
  public LetteringConflictView decide(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      ConflictDecisionRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    long conflict = Parameters.id(id);
    ErpConflict keep =
        Parameters.choice("keep", Bodies.present(request).keep(), SIDES)
            .orElseThrow(() -> Bodies.missing("keep"));
    conflicts.decide(company, conflict, keep, caller.user().name());
    return conflicts
        .find(company, conflict)
        .map(one -> LetteringConflictView.of(one, company.currency(), caller.locale()))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucun conflit n’a le numéro " + id + ".",
                    "No conflict has number " + id + "."));
  }
}
