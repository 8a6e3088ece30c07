package org.encours.web.internal.screen;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Statement;
import org.encours.api.document.StatementBalance;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Iban;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bank accounts of a company and their statements. */
@Component(service = Screen.class)
public final class BankScreen extends CompanyPage {
  private static final int ROWS = 50;

  private final BankQueries bank;

  /** A bank account, its number in groups of four. */
  public record Account(BankAccount account) {
    public String number() {
      return Iban.spaced(account.number());
    }
  }

  /**
   * A statement with its balances as amounts; a balance whose sign is unknown is left out.
   *
   * @param before closing balance of the statement of that account before it, if it is on the page
   */
  public record Row(Statement statement, Optional<Money> before) {
    public String number() {
      return Iban.spaced(statement.head().account());
    }

    public Optional<Money> opening() {
      return balance(statement.opening());
    }

    public Optional<Money> closing() {
      return balance(statement.closing());
    }

    private static Row of(List<Statement> latestFirst, int place) {
      Statement statement = latestFirst.get(place);
      return new Row(
          statement,
          latestFirst.subList(place + 1, latestFirst.size()).stream()
              .filter(older -> older.head().account().equals(statement.head().account()))
              .filter(older -> older.head().kind() == statement.head().kind())
              .map(older -> new Row(older, Optional.empty()).closing())
              .findFirst()
              .flatMap(closing -> closing));
    }

    /** The movements that are missing between the two, where both balances are known. */
    public Optional<Money> missing() {
      if (statement.before() != Statement.Sequence.GAP) return Optional.empty();
      return opening().flatMap(opening -> before.map(opening::minus));
    }

    private Optional<Money> balance(Optional<StatementBalance> stated) {
      Currency currency = statement.head().currency();
      return stated
          .filter(StatementBalance::signed)
          .map(balance -> new Money(balance.amount(), currency));
    }
  }

  @Activate
  public BankScreen(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    super(ledger);
    this.bank = bank;
  }

  @Override
  public String path() {
    return "companies/{siren}/bank";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(new MenuEntry(500, new Words("Banque", "Bank"), "companies/{siren}/bank"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Position position = Asked.position(request);
    Page<Statement> page = bank.statements(company, position.request(ROWS));
    List<Account> accounts = bank.accounts(company).stream().map(Account::new).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("accounts", accounts);
    List<Statement> statements = page.items();
    model.put(
        "rows",
        IntStream.range(0, statements.size())
            .mapToObj(place -> Row.of(statements, place))
            .toList());
    model.put("count", bank.countToIdentify(company));
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View(request.isPartial() ? "bank-statements" : "bank", model);
  }
}
