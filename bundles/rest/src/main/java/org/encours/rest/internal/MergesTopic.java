package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.MergeRequestView;
import org.encours.rest.internal.view.MergeView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements that two customer accounts belong to one legal person. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/merges")
@Produces(Topic.JSON)
public final class MergesTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerFiles files;
  private final CustomerDesk desk;
  private final Clock clock;

  @Activate
  public MergesTopic(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference CustomerDesk desk,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.files = files;
    this.desk = desk;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response merge(
      @Context Caller caller, @PathParam("siren") String siren, MergeRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    PersonAccount one = account(company, Bodies.text("account", Bodies.present(request).account()));
    Company otherCompany =
        Parameters.given(request.otherCompany())
            .map(other -> CompanyPath.named(ledger, other))
            .orElse(company);
    PersonAccount other = account(otherCompany, Bodies.text("other", request.other()));
    String reason = Parameters.given(request.reason()).orElse("");
    long id = desk.merge(one, other, reason, caller.user().name());
    return files
        .merge(id)
        .map(MergeView::of)
        .map(view -> Response.status(Response.Status.CREATED).entity(view).build())
        .orElseThrow();
  }

  @DELETE
  @Path("{id}")
  public void undo(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      @QueryParam("reason") String reason) {
    Company company = CompanyPath.named(ledger, siren);
    long merge = Parameters.id(id);
    desk.undoMerge(company, merge, Bodies.text("reason", reason), caller.user().name());
  }

  private PersonAccount account(Company company, String number) {
    return ledger
        .customer(company, number, LocalDate.now(clock))
        .map(found -> new PersonAccount(company, found.account()))
        .orElseThrow(() -> CustomersTopic.unknown(number));
  }
}
