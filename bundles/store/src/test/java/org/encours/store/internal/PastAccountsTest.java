package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was lettered, told apart by who did it. */
class PastAccountsTest {
  private TestStore store;
  private TestItems items;
  private RunScope scope;

  @BeforeEach
  void sixItems() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-01-02", "FA2", "Facture", 5000),
        line(3, "2026-01-03", "FA3", "Facture", 700),
        line(4, "2026-03-01", "V1", "Virement", -10000),
        line(5, "2026-03-02", "V2", "Virement", -5000),
        line(6, "2026-03-03", "V3", "Virement", -900));
    items = new TestItems(store);
    int company = store.company().id();
    scope =
        new RunScope(company, store.letterings.lastEntry(company), LocalDate.parse("2026-06-30"));
  }

  private long letter(Decision.Origin origin, String debit, String credit, long amount) {
    List<Share> shares =
        List.of(new Share(items.entry(debit), amount), new Share(items.entry(credit), -amount));
    Decision decision = new Decision(origin, "", 0, "marie", Words.same("x"));
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(
                    store.company().id(),
                    Optional.empty(),
                    List.of(new NewLettering(items.account(), shares, decision)))
                .get(0));
  }

  private PastAccount past() {
    try (Stream<PastAccount> accounts = store.letterings.pastAccounts(scope)) {
      return accounts.toList().get(0);
    }
  }

  @Test
  void whatAPersonLetteredIsAGroupWhatARuleLetteredIsNot() {
    letter(Decision.Origin.MANUAL, "FA1", "V1", 10000);
    letter(Decision.Origin.RULE, "FA2", "V2", 5000);
    PastAccount past = past();
    assertEquals(6, past.account().entries().size(), "lettered or not");
    assertEquals(List.of(Set.of(items.entry("FA1"), items.entry("V1"))), past.lettered());
    assertEquals(Set.of(items.entry("FA2"), items.entry("V2")), past.byRules());
  }

  @Test
  void whatWasUndoneIsNoGroup() {
    long id = letter(Decision.Origin.MANUAL, "FA1", "V1", 10000);
    store.transactions.run(() -> store.letterings.undo(id, "marie", "erreur"));
    assertEquals(List.of(), past().lettered());
  }

  @Test
  void whatIsOpenIsTheRest() {
    letter(Decision.Origin.MANUAL, "FA1", "V1", 10000);
    letter(Decision.Origin.RULE, "FA2", "V2", 5000);
    try (Stream<OpenAccount> open = store.letterings.openAccounts(scope)) {
      assertEquals(
          List.of("FA3", "V3"),
          open.toList().get(0).entries().stream().map(OpenEntry::piece).toList());
    }
  }
}
