package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.encours.api.ledger.ImportFacts;
import org.encours.rest.internal.view.ChangedEntryView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries that an import showed changed in the ERP. */
@Component(service = Topic.class)
@Path("v1/imports/{id}/changes")
@Produces(Topic.JSON)
public final class ImportChangesTopic implements Topic {
  private final ImportFacts facts;

  @Activate
  public ImportChangesTopic(@Reference ImportFacts facts) {
    this.facts = facts;
  }

  @GET
  public Listing<ChangedEntryView> list(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    long found = ImportsTopic.existing(facts, id).id();
    return Parameters.list(
        Parameters.page(limit, cursor), page -> facts.changes(found, page), ChangedEntryView::of);
  }
}
