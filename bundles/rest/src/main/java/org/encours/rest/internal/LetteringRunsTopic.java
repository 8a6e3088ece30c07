package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.RunMode;
import org.encours.rest.internal.view.ForeseenView;
import org.encours.rest.internal.view.LetteringRunView;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.RunRequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The runs of the lettering rules over a company's open items. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/lettering-runs")
@Produces(Topic.JSON)
public final class LetteringRunsTopic implements Topic {
  private static final Map<String, RunMode> MODES =
      Stream.of(RunMode.values())
          .collect(Collectors.toUnmodifiableMap(RunMode::code, mode -> mode));

  private final LedgerQueries ledger;
  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringRunsTopic(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    this.ledger = ledger;
    this.facts = facts;
    this.letterings = Optional.ofNullable(letterings);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response request(
      @Context Caller caller, @PathParam("siren") String siren, RunRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    RunMode mode =
        Parameters.choice("mode", Bodies.present(request).mode(), MODES)
            .orElseThrow(() -> Bodies.missing("mode"));
    long id = running().requestRun(company, mode, caller.user().name());
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

  /** What a dry run would do. */
  @GET
  @Path("{id}/foreseen")
  public Listing<ForeseenView> foreseen(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    long run = found(company, Parameters.id(id)).id();
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> facts.foreseen(run, page),
        foreseen -> ForeseenView.of(foreseen, company.currency(), caller.locale()));
  }

  /** Ends after the accounts at hand; 409 if it has ended. */
  @POST
  @Path("{id}/cancel")
  public Response cancel(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    long run = found(company, Parameters.id(id)).id();
    try {
      running().cancelRun(company, run, caller.user().name());
    } catch (InvalidRequest e) {
      throw new Refusal(Problem.of(409, e.words()));
    }
    return Response.accepted(view(company, run)).build();
  }

  private LetteringRunView view(Company company, long id) {
    return LetteringRunView.of(found(company, id));
  }

  private LetteringRun found(Company company, long id) {
    return facts
        .run(id)
        .filter(run -> run.company() == company.id())
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucune passe de lettrage n’a le numéro " + id + ".",
                    "No lettering run has number " + id + "."));
  }

  private Letterings running() {
    return letterings.orElseThrow(TopicProvider::missing);
  }
}
