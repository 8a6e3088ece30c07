package org.encours.it.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.ledger.internal.domain.AccountIdentity;

/**
 * A ledger of which nothing is lettered, and what belongs together in it.
 *
 * @param name for the reports
 * @param accounts one for each customer account and general ledger account
 * @param truth what belongs together
 */
record KnownLedger(String name, List<OpenAccount> accounts, Truth truth) {
  long entries() {
    return accounts.stream().mapToLong(account -> account.entries().size()).sum();
  }

  /** Gathers the entries of a ledger by their accounts. Not thread-safe. */
  static final class Entries {
    private record Account(AccountIdentity customer, String ledgerAccount) {}

    private final Map<Account, List<OpenEntry>> byAccount = new LinkedHashMap<>();
    private final Map<Long, Long> amounts = new HashMap<>();

    void add(AccountIdentity customer, OpenEntry entry) {
      Account account = new Account(customer, entry.ledgerAccount());
      byAccount.computeIfAbsent(account, key -> new ArrayList<>()).add(entry);
      amounts.put(entry.id(), entry.open());
    }

    /** What each entry is worth, minor units, debit positive. */
    Map<Long, Long> amounts() {
      return amounts;
    }

    /** As lettering reads them: by accounting date, then number. */
    List<OpenAccount> accounts() {
      List<OpenAccount> accounts = new ArrayList<>();
      byAccount.forEach(
          (account, entries) -> {
            entries.sort(Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id));
            AccountIdentity customer = account.customer();
            accounts.add(
                new OpenAccount(
                    accounts.size() + 1, customer.number(), customer.collective(), entries));
          });
      return accounts;
    }
  }
}
