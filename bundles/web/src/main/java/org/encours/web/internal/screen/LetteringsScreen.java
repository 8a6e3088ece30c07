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
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
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
    List<Long> entries =
        request.parameters("entry").stream().flatMap(text -> Asked.id(text).stream()).toList();
    if (entries.size() < 2) {
      throw new InvalidRequest(
          "Cochez au moins deux postes : un débit et un crédit.",
          "Tick at least two items: a debit and a credit.");
    }
    String reason = request.parameter("reason").orElse("");
    long id =
        Asked.running(letterings).letter(company, account, entries, request.user().name(), reason);
    boolean partial = facts.lettering(company, id).filter(Lettering::partial).isPresent();
    return new Reply.Redirect(
        Places.customer(company, account) + "?done=lettered" + (partial ? "-partly" : ""));
  }
}
