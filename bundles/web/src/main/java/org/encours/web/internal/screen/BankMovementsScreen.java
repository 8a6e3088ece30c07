package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
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

/** The movements of a bank account, or of all, and what became of each. */
@Component(service = Screen.class)
public final class BankMovementsScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final BankQueries bank;

  @Activate
  public BankMovementsScreen(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    super(ledger);
    this.bank = bank;
  }

  @Override
  public String path() {
    return "companies/{siren}/bank/movements";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    List<BankAccount> accounts = bank.accounts(company);
    Optional<BankAccount> only =
        request
            .parameter("account")
            .flatMap(Asked::id)
            .flatMap(id -> accounts.stream().filter(account -> account.id() == id).findFirst());
    Position position = Asked.position(request);
    Page<Movement> page =
        bank.movements(company, only.map(BankAccount::id), position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("accounts", accounts.stream().map(BankScreen.Account::new).toList());
    model.put("only", only.map(BankAccount::id).orElse(0));
    model.put(
        "rows",
        page.items().stream()
            .map(movement -> MovementRow.of(movement, company, accounts))
            .toList());
    Query query = Query.NONE.with("account", only.map(a -> String.valueOf(a.id())).orElse(""));
    model.put("pager", Pager.of(position, page.next(), query));
    return new Reply.View(request.isPartial() ? "bank-movements-list" : "bank-movements", model);
  }
}
