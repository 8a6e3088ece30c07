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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
import org.encours.rest.internal.view.LetteringRequestView;
import org.encours.rest.internal.view.LetteringView;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.UndoRequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The letterings of a company: reading, lettering by hand, undoing. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/letterings")
@Produces(Topic.JSON)
public final class LetteringsTopic implements Topic {
  private static final int MOST_ENTRIES = 10_000;
  private static final Map<String, Difference.Kind> KINDS =
      Stream.of(Difference.Kind.values())
          .collect(Collectors.toUnmodifiableMap(Difference.Kind::code, kind -> kind));

  private final LedgerQueries ledger;
  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringsTopic(
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

  @GET
  public Listing<LetteringView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("account") String account,
      @QueryParam("undone") String undone,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    Optional<String> only = Parameters.given(account);
    boolean undoneToo = Parameters.flag("undone", undone);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> facts.letterings(company, new LetteringQuery(only, undoneToo, page)),
        lettering -> LetteringView.line(lettering, company.currency(), caller.locale()));
  }

  @GET
  @Path("{id}")
  public LetteringView one(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    return LetteringView.whole(
        found(company, Parameters.id(id)), company.currency(), caller.locale());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response letter(
      @Context Caller caller, @PathParam("siren") String siren, LetteringRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    String account = Bodies.text("account", Bodies.present(request).account());
    String reason = Parameters.given(request.reason()).orElse("");
    List<Long> entries = entries(request.entries());
    Optional<Difference.Kind> kind = Parameters.choice("writeOff", request.writeOff(), KINDS);
    ManualLettering lettering = new ManualLettering(account, entries, kind, reason);
    long id = running().letter(company, lettering, caller.user().name());
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, location(caller, company, id))
        .entity(LetteringView.whole(found(company, id), company.currency(), caller.locale()))
        .build();
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  public LetteringView undo(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      UndoRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    long lettering = found(company, Parameters.id(id)).id();
    String reason = Bodies.text("reason", Bodies.present(request).reason());
    running().undo(company, lettering, caller.user().name(), reason);
    return LetteringView.whole(found(company, lettering), company.currency(), caller.locale());
  }

  /** Where that lettering is found. */
  static String location(Caller caller, Company company, long id) {
    return caller.base() + "/companies/" + company.siren() + "/letterings/" + id;
  }

  private Lettering found(Company company, long id) {
    return facts
        .lettering(company, id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucun lettrage n’a le numéro " + id + ".",
                    "No lettering has number " + id + "."));
  }

  private static List<Long> entries(List<Long> given) {
    if (given == null
        || given.isEmpty()
        || given.size() > MOST_ENTRIES
        || given.stream().anyMatch(Objects::isNull)) {
      throw Refusal.badParameter(
          "entries",
          "« entries » contient les numéros des écritures, de 1 à " + MOST_ENTRIES + " numéros.",
          "\"entries\" holds the numbers of the entries, 1 to " + MOST_ENTRIES + " of them.");
    }
    return given;
  }

  private Letterings running() {
    return letterings.orElseThrow(TopicProvider::missing);
  }
}
