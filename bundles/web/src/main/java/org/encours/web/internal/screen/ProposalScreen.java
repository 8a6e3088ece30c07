package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.Proposal;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One proposed match; posting to it accepts or rejects it. */
@Component(service = Screen.class)
public final class ProposalScreen extends CompanyPage {
  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public ProposalScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    super(ledger);
    this.facts = facts;
    this.letterings = Optional.ofNullable(letterings);
  }

  @Override
  public String path() {
    return "companies/{siren}/proposals/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<Proposal> found =
        Asked.id(request.path("id")).flatMap(id -> facts.proposal(company, id));
    if (found.isEmpty()) return new Reply.NotFound();
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("account", found.get().account());
    model.put("customers", ProposalCard.byCustomer(List.of(found.get()), company));
    model.put("lettering", letterings.isPresent());
    model.put("from", "");
    model.put("conflicts", 0L);
    model.put("pager", ImportTable.NONE.pager());
    return new Reply.View("proposals", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Optional<Long> id = Asked.id(request.path("id"));
    if (id.isEmpty()) return new Reply.NotFound();
    Letterings service = Asked.running(letterings);
    String actor = request.user().name();
    Optional<Proposal> proposal = facts.proposal(company, id.get());
    Optional<Lettering> made =
        switch (request.parameter("decision").orElse("")) {
          case "accept" -> facts.lettering(company, service.accept(company, id.get(), actor));
          case "reject" -> {
            service.reject(company, id.get(), actor);
            yield Optional.empty();
          }
          default -> throw new InvalidRequest("Accepter ou rejeter ?", "To accept or to reject?");
        };
    String done = "?done=" + (made.isPresent() ? "accepted" : "rejected");
    if (request.parameter("from").filter("customer"::equals).isPresent()) {
      String account = request.parameter("account").orElse("");
      String undoable = made.map(lettering -> "&made=" + lettering.id()).orElse("");
      return new Reply.Redirect(Places.customer(company, account) + done + undoable);
    }
    if (!request.isPartial()) return new Reply.Redirect(Places.proposals(company) + done);
    return new Reply.View(
        "proposal-decided", Map.of("company", company, "made", made, "proposal", proposal));
  }
}
