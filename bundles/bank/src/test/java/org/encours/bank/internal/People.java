package org.encours.bank.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.work.WorkQueue;

/** What people do in a test, with the work that it asks for. */
final class People {
  final Map<String, Long> accounts = new HashMap<>();
  final List<String> asked = new ArrayList<>();
  final ReceiptsService receipts;
  final LedgerQueries ledger;
  private final LookAgain lookAgain;

  People(MemoryBank bank, MovementReview review, Clock clock) {
    ledger =
        (LedgerQueries)
            Proxy.newProxyInstance(
                LedgerQueries.class.getClassLoader(),
                new Class<?>[] {LedgerQueries.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "companies" -> List.of(ScenarioRun.COMPANY);
                      case "customer" -> customer((String) arguments[1], (LocalDate) arguments[2]);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    WorkQueue work = (kind, key, payload) -> asked.add(payload);
    receipts = new ReceiptsService(bank, bank, bank, ledger, review, work, clock);
    lookAgain = new LookAgain(review, ledger);
  }

  private Optional<CustomerBalance> customer(String number, LocalDate asOf) {
    Money zero = Money.zero(Currency.getInstance("EUR"));
    return Optional.ofNullable(accounts.get(number))
        .map(id -> new CustomerAccount(id, number, number, false))
        .map(account -> new CustomerBalance(account, zero, zero, 0, Optional.of(asOf)));
  }

  void identify(long movement, String account, boolean remember) {
    receipts.identify(company(), movement, account, remember, "lea");
    asked.forEach(lookAgain::run);
    asked.clear();
  }

  void reconsider(long movement) {
    receipts.reconsider(company(), movement, "mauvais client", "lea");
  }

  private static Company company() {
    return ScenarioRun.COMPANY;
  }
}
