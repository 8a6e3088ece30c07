package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Receipts;
import org.encours.api.bank.Waiting;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
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

/** The receipts that wait to be identified, the largest first. */
@Component(service = Screen.class)
public final class ToIdentifyScreen extends CompanyPage {
  private static final int CARDS = 25;

  private final BankQueries bank;
  private final boolean on;

  @Activate
  public ToIdentifyScreen(
      @Reference LedgerQueries ledger,
      @Reference BankQueries bank,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Receipts receipts) {
    super(ledger);
    this.bank = bank;
    this.on = receipts != null;
  }

  @Override
  public String path() {
    return "companies/{siren}/to-identify";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(
            250, new Words("À identifier", "To identify"), "companies/{siren}/to-identify"));
  }

  @Override
  public long waiting(Company company) {
    return bank.countToIdentify(company);
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Position position = Asked.position(request);
    Page<Waiting> page = bank.toIdentify(company, position.request(CARDS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("on", on);
    model.put("cards", page.items().stream().map(ReceiptCard::new).toList());
    model.put("count", bank.countToIdentify(company));
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View("to-identify", model);
  }
}
