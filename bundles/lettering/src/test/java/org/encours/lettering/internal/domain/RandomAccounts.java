package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/** Small accounts of few amounts, numbers and days, so that much seems to belong together. */
final class RandomAccounts {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Comparator<OpenEntry> BY_DATE =
      Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id);
  private static final Arbitrary<Long> AMOUNTS =
      Arbitraries.of(100L, 200L, 300L, 500L, -100L, -200L, -300L, -500L);

  private RandomAccounts() {}

  /** Accounts of any disorder: numbers used twice, by both sides, or not at all. */
  static Arbitrary<OpenAccount> any() {
    return of(
        Arbitraries.of("", "1", "01/2026", "FA-0001", "FA-0002", "fa0003", "2026/17", "AV-0001"),
        Arbitraries.of(
            "",
            "Virement",
            "VIR FA0001",
            "VIR FA-0001 FA-0002",
            "Chèque 2026/17",
            "Avoir AV-0001 sur FA 0003",
            "FA-0099"));
  }

  /**
   * Accounts on which every invoice bears a number of its own, every payment has an amount of its
   * own and cites one invoice or none.
   */
  static Arbitrary<OpenAccount> orderly() {
    Arbitrary<String> labels =
        Arbitraries.of("Virement", "VIR FA-0001", "VIR FA0002", "CHQ FA 0003", "FA-0099");
    return of(Arbitraries.just(""), labels).map(account -> account(putInOrder(account.entries())));
  }

  private static List<OpenEntry> putInOrder(List<OpenEntry> entries) {
    List<OpenEntry> ordered = new ArrayList<>();
    Set<Long> paid = new HashSet<>();
    int invoices = 0;
    for (OpenEntry entry : entries) {
      if (entry.isDebit()) {
        ordered.add(invoice(entry, "FA-%04d".formatted(++invoices)));
      } else if (paid.add(entry.open())) {
        ordered.add(entry);
      }
    }
    return ordered;
  }

  private static Arbitrary<OpenAccount> of(Arbitrary<String> pieces, Arbitrary<String> labels) {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 300));
    return Combinators.combine(days, Arbitraries.of(0, 30, 60), pieces, labels, AMOUNTS)
        .as(
            (day, terms, piece, label, amount) ->
                new OpenEntry(
                    0,
                    FIRST.plusDays(day),
                    FIRST.plusDays(day + terms),
                    "OD",
                    "411000",
                    piece,
                    label,
                    amount))
        .list()
        .ofMaxSize(12)
        .map(RandomAccounts::account);
  }

  /** The account whose entries were imported in that order. */
  static OpenAccount account(List<OpenEntry> imported) {
    List<OpenEntry> entries = new ArrayList<>();
    for (OpenEntry entry : imported) entries.add(withId(entry, entries.size() + 1));
    entries.sort(BY_DATE);
    return new OpenAccount(1, "DUPONT", false, entries);
  }

  static OpenEntry withId(OpenEntry e, long id) {
    return new OpenEntry(
        id, e.date(), e.due(), e.journal(), e.ledgerAccount(), e.piece(), e.label(), e.open());
  }

  private static OpenEntry invoice(OpenEntry e, String piece) {
    return new OpenEntry(
        e.id(), e.date(), e.due(), e.journal(), e.ledgerAccount(), piece, "Facture", e.open());
  }
}
