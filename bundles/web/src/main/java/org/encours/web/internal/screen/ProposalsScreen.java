package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringConflicts;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.Proposal;
import org.encours.api.store.UnitOfWork;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Proposed matches of a company, by customer, the surest first; posting to it accepts those that
 * are ticked, each on its own.
 */
@Component(service = Screen.class)
public final class ProposalsScreen extends CompanyPage {
  private static final int CARDS = 40;

  private final LetteringFacts facts;
  private final LetteringConflicts conflicts;
  private final Optional<Letterings> letterings;

  @Activate
  public ProposalsScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference LetteringConflicts conflicts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    super(ledger);
    this.facts = facts;
    this.conflicts = conflicts;
    this.letterings = Optional.ofNullable(letterings);
  }

  @Override
  public String path() {
    return "companies/{siren}/proposals";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(300, new Words("Rapprochements", "Matches"), "companies/{siren}/proposals"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<String> account = request.parameter("account");
    Position position = Asked.position(request);
    Page<Proposal> page =
        facts.proposals(company, new LetteringQuery(account, false, position.request(CARDS)));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("account", account.orElse(""));
    model.put("customers", ProposalCard.byCustomer(page.items(), company));
    model.put("lettering", letterings.isPresent());
    model.put("conflicts", conflicts.countPending(company));
    model.put("from", "");
    model.put(
        "pager", Pager.of(position, page.next(), Query.NONE.with("account", account.orElse(""))));
    return new Reply.View("proposals", model);
  }

  /**
   * What became of a ticked proposal.
   *
   * @param id its number
   * @param made the lettering made of it
   * @param refusal why none was
   */
  public record Outcome(long id, Optional<Lettering> made, Words refusal) {}

  @Override
  Reply act(ScreenRequest request, Company company) {
    Letterings service = Asked.running(letterings);
    List<Long> ticked =
        request.parameters("proposal").stream()
            .flatMap(text -> Asked.id(text).stream())
            .distinct()
            .limit(CARDS)
            .toList();
    if (ticked.isEmpty()) {
      throw new InvalidRequest(
          "Cochez au moins un rapprochement.", "Tick at least one match to accept.");
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (long id : ticked) outcomes.add(accept(service, company, id, request.user().name()));
    List<Outcome> refused = outcomes.stream().filter(each -> each.made().isEmpty()).toList();
    if (request.isPartial()) {
      return new Reply.View(
          "proposals-accepted",
          Map.of(
              "company",
              company,
              "outcomes",
              outcomes,
              "accepted",
              outcomes.size() - refused.size(),
              "refused",
              refused.size()));
    }
    if (!refused.isEmpty()) throw new InvalidRequest(InvalidRequest.Kind.INVALID, summary(refused));
    return new Reply.Redirect(Places.proposals(company) + "?done=accepted-all");
  }

  private Outcome accept(Letterings service, Company company, long id, String actor) {
    try {
      long made = service.accept(company, id, actor);
      return new Outcome(id, facts.lettering(company, made), Words.same(""));
    } catch (InvalidRequest e) {
      return new Outcome(id, Optional.empty(), e.words());
    } catch (UnitOfWork.Conflict e) {
      return new Outcome(
          id,
          Optional.empty(),
          new Words(
              "Une de ces écritures vient d'être lettrée par quelqu'un d'autre.",
              "Somebody else has just lettered one of these entries."));
    }
  }

  private static Words summary(List<Outcome> refused) {
    Words first = refused.get(0).refusal();
    int count = refused.size();
    return new Words(
        "Les autres sont acceptés, mais pas ceux-ci (" + count + ") : " + first.fr(),
        "The others are accepted, but not these (" + count + "): " + first.en());
  }
}
