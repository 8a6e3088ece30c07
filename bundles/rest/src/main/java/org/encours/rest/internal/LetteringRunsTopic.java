package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.RunMode;
import org.encours.rest.internal.view.LetteringRunView;
import org.encours.rest.internal.view.RunRequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The runs of the lettering rules over a company's open items. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/lettering-runs")
@Produces(Topic.JSON)
public final class LetteringRunsTopic implements Topic {
  private static final Map<String, RunMode> MODES =
      Map.of(RunMode.AUTOMATIC.code(), RunMode.AUTOMATIC, RunMode.PROPOSE.code(), RunMode.PROPOSE);

  private final LedgerQueries ledger;
  private final LetteringFacts facts;
  private final Letterings letterings;

  @Activate
  public LetteringRunsTopic(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference Letterings letterings) {
    this.ledger = ledger;
    this.facts = facts;
    this.letterings = letterings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response request(
      @Context Caller caller, @PathParam("siren") String siren, RunRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    RunMode mode =
        Parameters.choice("mode", Bodies.present(request).mode(), MODES)
            .orElseThrow(() -> Bodies.missing("mode"));
    long id = letterings.requestRun(company, mode, caller.user().name());
    return Response.accepted(view(company, id))
        .header(
            HttpHeaders.LOCATION,
            caller.base() + "/companies/" + company.siren() + "/lettering-runs/" + id)
        .build();
  }

  @GET
  @Path("{id}")
  public LetteringRunView one(@PathParam("siren") String siren, @PathParam("id") String id) {
    return view(CompanyPath.named(ledger, siren), Parameters.id(id));
  }

  private LetteringRunView view(Company company, long id) {
    return facts
        .run(id)
        .filter(run -> run.company() == company.id())
        .map(LetteringRunView::of)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucune passe de lettrage n’a le numéro " + id + ".",
                    "No lettering run has number " + id + "."));
  }
}
