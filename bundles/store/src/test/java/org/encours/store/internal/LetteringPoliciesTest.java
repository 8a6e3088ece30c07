package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.RuleMode;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetteringPoliciesTest {
  private TestStore store;
  private JdbcLetteringPolicies policies;

  @BeforeEach
  void company() throws IOException, SQLException {
    store = new TestStore();
    store.publish(line(1, "2026-01-01", "FA1", "Facture", 10000));
    policies = new JdbcLetteringPolicies(store.transactions, store.journal, store.clock);
  }

  @Test
  void theLatestChoiceCountsAndTheOthersStay() {
    int company = store.company().id();
    assertEquals(LetteringPolicy.DEFAULT, policies.of(company));
    LetteringPolicy first =
        new LetteringPolicy(
            Map.of("reference", RuleMode.OFF, "balance", RuleMode.PROPOSE),
            10,
            2000,
            25,
            40,
            ErpConflict.ERP,
            List.of(10, 15));
    LetteringPolicy second = new LetteringPolicy(Map.of(), 0, 0, 0, 0, ErpConflict.ASK);
    policies.choose(store.company(), first, "marie");
    assertEquals(first, policies.of(company));
    policies.choose(store.company(), second, "paul");
    assertEquals(second, policies.of(company));
    assertEquals(LetteringPolicy.DEFAULT, policies.of(company + 1));
    assertThrows(
        DataAccessException.class,
        () -> store.transactions.sql().execute("delete from lettering_policy_mode"));
  }

  @Test
  void aChoiceIsInTheJournal() {
    policies.choose(
        store.company(),
        new LetteringPolicy(
            Map.of("reference", RuleMode.OFF, "balance", RuleMode.PROPOSE),
            10,
            2000,
            25,
            40,
            ErpConflict.OURS,
            List.of(10, 15)),
        "marie");
    List<JournalEvent> events =
        store.journal.after(Position.START, 100).stream()
            .map(JournalEntry::event)
            .filter(event -> event.kind().equals(EventKinds.LETTERING_POLICY_CHOSEN))
            .toList();
    assertEquals(1, events.size());
    assertEquals("marie", events.get(0).actor());
    assertEquals("company/" + TestStore.SIREN, events.get(0).subject());
    assertEquals(
        Map.of(
            "modes", "balance=propose,reference=off",
            "automaticDifference", "10",
            "proposedDifference", "2000",
            "proposedPermille", "25",
            "leastConfidence", "40",
            "conflicts", "ours",
            "withholdingPermille", "10,15"),
        events.get(0).data());
  }
}
