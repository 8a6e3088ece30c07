package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.document.LedgerLine;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Position;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.lettering.Decision.Origin;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringConflict;
import org.encours.api.lettering.LetteringPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ERP letters FA2 with V1, the ledger FA1 with V1. */
class ErpConflictsTest {
  private TestStore store;
  private TestLetterings letterings;
  private JdbcLetteringConflicts conflicts;

  @BeforeEach
  void lettered() throws IOException, SQLException {
    store = new TestStore();
    letterings = new TestLetterings(store);
    conflicts = new JdbcLetteringConflicts(store.transactions, store.journal, store.clock);
    store.publish(file("", "", ""));
    letterings.letter(Origin.RULE, "FA1", "V1");
  }

  private static LedgerLine[] file(String fa1, String fa2, String v1) {
    return new LedgerLine[] {
      line(1, "C1", "2026-01-05", "FA1", "Facture", 10000, fa1),
      line(2, "C1", "2026-01-06", "FA2", "Facture", 10000, fa2),
      line(3, "C1", "2026-02-05", "V1", "Virement", -10000, v1)
    };
  }

  private void policy(ErpConflict conflicts) {
    new JdbcLetteringPolicies(store.transactions, store.journal, store.clock)
        .choose(store.company(), new LetteringPolicy(Map.of(), 5, 0, 0, 0, conflicts), "marie");
  }

  private List<LetteringConflict> pending() {
    List<LetteringConflict> found =
        conflicts.pending(store.company(), PageRequest.first(10)).items();
    assertEquals(found.size(), conflicts.countPending(store.company()));
    return found;
  }

  private List<LetteringConflict> decided() {
    return conflicts.decided(store.company(), PageRequest.first(10)).items();
  }

  private static List<String> pieces(LetteringConflict conflict) {
    return conflict.erp().stream().map(entry -> entry.piece()).toList();
  }

  @Test
  void askedOursStaysUntilSomebodyDecidesForTheErp() throws IOException {
    ImportEffect effect = store.publish(file("", "BB", "BB"));

    assertEquals(1, effect.letteringConflicts());
    assertEquals(List.of("AAA FA1 V1"), letterings.inForce());
    LetteringConflict conflict = pending().get(0);
    assertEquals("BB", conflict.code());
    assertEquals(List.of("FA2", "V1"), pieces(conflict));
    assertEquals("AAA FA1 V1", TestLetterings.text(conflict.ours().get(0)));

    conflicts.decide(store.company(), conflict.id(), ErpConflict.ERP, "marie");

    assertEquals(List.of("BB FA2 V1"), letterings.inForce());
    assertTrue(letterings.undone().get(0).contains("Le lettrage BB de l'ERP le remplace"));
    assertEquals(List.of(), pending());
    assertEquals("marie", decided().get(0).decided().orElseThrow().actor());
    assertEquals("AAA FA1 V1", TestLetterings.text(decided().get(0).ours().get(0)));
    assertEquals(
        1,
        store.journal.after(Position.START, 100).stream()
            .filter(entry -> entry.event().kind().equals(EventKinds.CONFLICT_DECIDED))
            .filter(entry -> entry.event().data().containsKey("lettering"))
            .count());
    assertEquals(0, store.publish(file("", "BB", "BB")).letteringConflicts(), "both agree now");
  }

  @Test
  void theNextExportDoesNotListItTwice() throws IOException {
    store.publish(file("", "BB", "BB"));
    store.publish(file("", "CC", "CC"));
    assertEquals(1, pending().size());

    conflicts.decide(store.company(), pending().get(0).id(), ErpConflict.OURS, "marie");
    store.publish(file("", "BB", "BB"));

    assertEquals(List.of(), pending());
    assertEquals(1, decided().size());
    assertEquals(List.of("AAA FA1 V1"), letterings.inForce());
  }

  @Test
  void thePolicyTakesTheErps() throws IOException {
    policy(ErpConflict.ERP);

    ImportEffect effect = store.publish(file("", "BB", "BB"));

    assertEquals(1, effect.letterings());
    assertEquals(0, effect.letteringConflicts());
    assertEquals(List.of("BB FA2 V1"), letterings.inForce());
    assertTrue(decided().get(0).decided().orElseThrow().byPolicy());
    assertEquals(1, letterings.undone().size());
  }

  @Test
  void thePolicyKeepsOursUntilAnotherIsChosen() throws IOException {
    policy(ErpConflict.OURS);
    assertEquals(1, store.publish(file("", "BB", "BB")).letteringConflicts());
    assertEquals(List.of(), pending());
    assertEquals(ErpConflict.OURS, decided().get(0).decided().orElseThrow().keep());
    assertEquals(List.of("AAA FA1 V1"), letterings.inForce());

    policy(ErpConflict.ASK);
    store.publish(file("", "BB", "BB"));
    assertEquals(1, pending().size());
  }

  @Test
  void whatAPersonKeptOutlivesThePolicy() throws IOException {
    store.publish(file("", "BB", "BB"));
    conflicts.decide(store.company(), pending().get(0).id(), ErpConflict.OURS, "marie");
    policy(ErpConflict.ERP);

    assertEquals(1, store.publish(file("", "BB", "BB")).letteringConflicts());

    assertEquals(List.of("AAA FA1 V1"), letterings.inForce());
  }

  @Test
  void undoneMeanwhileItIsMootAndTheNextFileIsTaken() throws IOException {
    store.publish(file("", "BB", "BB"));
    long ours = letterings.all(false).get(0).id();
    store.transactions.run(() -> store.letterings.undo(ours, "marie", "erreur"));

    assertEquals(List.of(), pending());
    assertThrows(
        InvalidRequest.class, () -> conflicts.decide(store.company(), 1, ErpConflict.ERP, "marie"));
    assertEquals(1, store.publish(file("", "BB", "BB")).letterings());
  }

  @Test
  void anEntryThatWasChangedMakesItMoot() throws IOException {
    store.publish(file("", "BB", "BB"));
    store.publish(line(2, "2026-01-06", "FA2", "Facture", 9000));
    assertEquals(List.of(), pending());
  }

  @Test
  void aLargerGroupOfTheErpIsAConflictToo() throws IOException {
    LedgerLine credit = line(4, "C1", "2026-02-06", "V4", "Virement", -10000, "BB");
    store.publish(
        file("BB", "BB", "BB")[0], file("BB", "BB", "BB")[1], file("BB", "BB", "BB")[2], credit);
    assertEquals(List.of("FA1", "FA2", "V1", "V4"), pieces(pending().get(0)));

    store.publish(file("", "BB", "BB"));

    assertEquals(List.of("FA2", "V1"), pieces(pending().get(0)), "the last file speaks");
    assertEquals(1, pending().size());
  }

  @Test
  void aPartOfALetteringInAPartialExportIsNoConflict() throws IOException {
    LedgerLine payment = line(3, "C1", "2026-02-05", "V1", "Virement", -10000, "BB");
    assertEquals(0, store.publish(payment).letteringConflicts());
    assertEquals(List.of(), pending());
  }

  @Test
  void ofTwoWhoDecideAtOnceTheSecondIsTold() throws Exception {
    store.publish(file("", "BB", "BB"));
    long id = pending().get(0).id();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> tries = new ArrayList<>();
    for (ErpConflict keep : List.of(ErpConflict.ERP, ErpConflict.OURS)) {
      tries.add(threads.submit(() -> conflicts.decide(store.company(), id, keep, keep.name())));
    }
    int told = 0;
    for (Future<?> each : tries) {
      try {
        each.get();
      } catch (ExecutionException e) {
        assertTrue(e.getCause() instanceof InvalidRequest, e.toString());
        told++;
      }
    }
    threads.shutdown();
    assertEquals(1, told);
    assertEquals(1, decided().size());
  }
}
