package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
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

/** The letterings of a company, newest first; posting to it letters entries by hand. */
@Component(service = Screen.class)
public final class LetteringsScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringsScreen(
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
    return "companies/{siren}/letterings";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(400, new Words("Lettrages", "Letterings"), "companies/{siren}/letterings"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<String> account = request.parameter("account");
    boolean undone = request.parameter("undone").isPresent();
    Position position = Asked.position(request);
    Page<Lettering> page =
        facts.letterings(company, new LetteringQuery(account, undone, position.request(ROWS)));
    Query query =
        Query.NONE.with("account", account.orElse("")).with("undone", undone ? "true" : "");
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("account", account.orElse(""));
    model.put("undone", undone);
    model.put("letterings", page.items());
    model.put("lettering", letterings.isPresent());
    model.put("pager", Pager.of(position, page.next(), query));
    return new Reply.View(request.isPartial() ? "letterings-list" : "letterings", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String account = request.parameter("account").orElse("");
    Ticked ticked = Ticked.of(request);
    if (ticked.entries().size() < 2) {
      throw new InvalidRequest(
          "Cochez au moins deux postes : un débit et un crédit.",
          "Tick at least two items: a debit and a credit.");
    }
    Letterings service = Asked.running(letterings);
    List<Long> changed = changed(company, account, ticked);
    if (!changed.isEmpty()) return taken(request, company, account, changed);
    ManualLettering wanted =
        new ManualLettering(
            account, ticked.entries(), writtenOff(request), request.parameter("reason").orElse(""));
    try {
      return made(request, company, service.letter(company, wanted, request.user().name()));
    } catch (InvalidRequest | UnitOfWork.Conflict e) {
      List<Long> meanwhile = changed(company, account, ticked);
      if (meanwhile.isEmpty()) throw e;
      return taken(request, company, account, meanwhile);
    }
  }

  private List<Long> changed(Company company, String account, Ticked ticked) {
    return ticked.changed(facts.openEntries(company, account, ticked.entries()));
  }

  private static Optional<Difference.Kind> writtenOff(ScreenRequest request) {
    return request
        .parameter("writtenOff")
        .map(
            code ->
                Difference.Kind.of(code)
                    .orElseThrow(
                        () ->
                            new InvalidRequest(
                                "Choisissez comment passer l'écart.",
                                "Choose how to write the difference off.")));
  }

  /** Back to the items as they were filtered and sorted, where it can be undone at once. */
  private Reply made(ScreenRequest request, Company company, long id) {
    Lettering made = facts.lettering(company, id).orElseThrow();
    String done = made.partial() ? "lettered-partly" : "lettered";
    ItemsAsked asked = ItemsAsked.of(request);
    Query back = asked.position().addTo(asked.link()).with("done", done).with("made", id);
    return new Reply.Redirect(Places.customer(company, made.account()) + back);
  }

  private Reply taken(ScreenRequest request, Company company, String account, List<Long> entries) {
    LetteredMeanwhile taken = LetteredMeanwhile.of(facts, company, account, entries);
    if (!request.isPartial()) throw taken.refusal();
    ItemsAsked asked = ItemsAsked.of(request);
    return new Reply.View(
        "items-taken",
        Map.of(
            "company",
            company,
            "account",
            account,
            "taken",
            taken,
            "back",
            asked.position().addTo(asked.link()).toString()));
  }
}
