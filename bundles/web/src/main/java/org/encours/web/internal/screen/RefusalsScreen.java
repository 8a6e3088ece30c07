package org.encours.web.internal.screen;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Refusal;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The payments that banks did not execute. */
@Component(service = Screen.class)
public final class RefusalsScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final BankQueries bank;

  /** A refusal with its amount, where the bank states one. */
  public record Row(Refusal refusal) {
    public Optional<Money> amount() {
      return Currency.getAvailableCurrencies().stream()
          .filter(currency -> refusal.refusal().amount() != 0)
          .filter(currency -> currency.getCurrencyCode().equals(refusal.refusal().currency()))
          .findFirst()
          .map(currency -> new Money(refusal.refusal().amount(), currency));
    }
  }

  @Activate
  public RefusalsScreen(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    super(ledger);
    this.bank = bank;
  }

  @Override
  public String path() {
    return "companies/{siren}/bank/refusals";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Position position = Asked.position(request);
    Page<Refusal> page = bank.refusals(company, position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("rows", page.items().stream().map(Row::new).toList());
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View(request.isPartial() ? "bank-refusals-list" : "bank-refusals", model);
  }
}
