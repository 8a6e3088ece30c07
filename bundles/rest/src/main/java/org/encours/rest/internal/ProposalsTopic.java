package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.rest.internal.view.LetteringView;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.ProposalView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The proposals that wait for a person. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/proposals")
@Produces(Topic.JSON)
public final class ProposalsTopic implements Topic {
  private final LedgerQueries ledger;
  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public ProposalsTopic(
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
  public Listing<ProposalView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("account") String account,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    Optional<String> only = Parameters.given(account);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> facts.proposals(company, new LetteringQuery(only, false, page)),
        proposal -> ProposalView.of(proposal, company.currency(), caller.locale()));
  }

  @GET
  @Path("{id}")
  public ProposalView one(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    return facts
        .proposal(company, Parameters.id(id))
        .map(proposal -> ProposalView.of(proposal, company.currency(), caller.locale()))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucune proposition en attente n’a le numéro " + id + ".",
                    "No pending proposal has number " + id + "."));
  }

  /** Answers with the lettering made. */
  @POST
  @Path("{id}/accept")
  public Response accept(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    long lettering = running().accept(company, Parameters.id(id), caller.user().name());
    Response.ResponseBuilder answer =
        Response.ok()
            .header(HttpHeaders.LOCATION, LetteringsTopic.location(caller, company, lettering));
    facts
        .lettering(company, lettering)
        .ifPresent(
            made -> answer.entity(LetteringView.whole(made, company.currency(), caller.locale())));
    return answer.build();
  }

  @POST
  @Path("{id}/reject")
  public Response reject(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    running().reject(company, Parameters.id(id), caller.user().name());
    return Response.noContent().build();
  }

  private Letterings running() {
    return letterings.orElseThrow(TopicProvider::missing);
  }
}
