package org.encours.lettering.internal;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.encours.api.store.UnitOfWork;

/** What the services of this bundle need of others. */
final class Services {
  private Services() {}

  /** No transaction: the doubles have nothing to take back. */
  static final class Direct implements UnitOfWork {
    @Override
    public <T> T call(Supplier<T> action) {
      return action.get();
    }
  }

  static final class Events implements Journal {
    final List<JournalEvent> all = new ArrayList<>();

    @Override
    public void append(JournalEvent event) {
      all.add(event);
    }

    @Override
    public List<JournalEntry> after(Position position, int limit) {
      throw new UnsupportedOperationException();
    }

    List<String> kinds() {
      return all.stream().map(JournalEvent::kind).toList();
    }
  }

  /** One customer, C1. */
  static LedgerQueries ledger(Company company) {
    CustomerBalance one =
        new CustomerBalance(
            new CustomerAccount(1, "C1", "CLIENT UN", false),
            Money.zero(company.currency()),
            Money.zero(company.currency()),
            0,
            Optional.empty());
    return (LedgerQueries)
        Proxy.newProxyInstance(
            LedgerQueries.class.getClassLoader(),
            new Class<?>[] {LedgerQueries.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("customer")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return Optional.of(one).filter(known -> arguments[1].equals("C1"));
            });
  }

  static OpenEntry entry(long id, String date, long open) {
    LocalDate day = LocalDate.parse(date);
    return new OpenEntry(id, day, day, open > 0 ? "VE" : "BQ", "411000", "P" + id, "", open);
  }

  /** Pairs the first entry of an account with its second. */
  record FirstTwo(boolean certain) implements MatchingRule {
    @Override
    public String id() {
      return "first-two";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Words title() {
      return Words.same("first two");
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      List<Share> shares =
          account.entries().stream()
              .limit(2)
              .map(entry -> new Share(entry.id(), entry.open()))
              .toList();
      return List.of(new Match(shares, certain, 50, title()));
    }
  }
}
