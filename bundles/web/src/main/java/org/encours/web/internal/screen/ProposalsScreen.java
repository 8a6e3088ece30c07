package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.Proposal;
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

/** Proposed matches of a company, waiting for a person; the start of a lettering run. */
@Component(service = Screen.class)
public final class ProposalsScreen extends CompanyPage {
  private static final int CARDS = 20;

  private final LetteringFacts facts;
  private final boolean letteringOn;

  @Activate
  public ProposalsScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    super(ledger);
    this.facts = facts;
    this.letteringOn = letterings != null;
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
    model.put("proposals", page.items().stream().map(ProposalCard::new).toList());
    model.put("lettering", letteringOn);
    model.put("from", "");
    model.put(
        "pager", Pager.of(position, page.next(), Query.NONE.with("account", account.orElse(""))));
    return new Reply.View("proposals", model);
  }
}
