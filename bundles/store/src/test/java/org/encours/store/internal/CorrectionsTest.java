package org.encours.store.internal;

import static org.encours.store.internal.TestBank.movement;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.encours.api.PageRequest;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.AccountControl;
import org.encours.api.ledger.ChangedEntry;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.lettering.Decision.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import does that brings entries otherwise than an earlier one did. */
class CorrectionsTest {
  private static final LedgerLine INVOICE = line(123, "2026-03-12", "FA1", "Facture", 120000);
  private static final LedgerLine PAYMENT = line(2, "2026-04-05", "V1", "Virement", -120000);
  private static final LedgerLine CORRECTED = line(123, "2026-03-12", "FA1", "Facture", 115000);

  private TestBank bank;
  private TestStore store;
  private TestLetterings letterings;

  @BeforeEach
  void create() throws IOException, SQLException {
    bank = new TestBank();
    store = bank.store;
    letterings = new TestLetterings(store);
    store.clock.goOnBy(Duration.ofMillis(1));
  }

  @Test
  void aChangedAmountCountsOnceAndReopensTheLettering() throws IOException {
    store.publish(INVOICE, PAYMENT);
    letterings.letter(Origin.RULE, "FA1", "V1");
    long id = store.received("corrected");

    ImportEffect effect = store.publish(id, CORRECTED, PAYMENT);

    assertEquals(1, effect.changedEntries());
    assertEquals(1, effect.reopened());
    assertEquals(List.of("FA1 115000", "V1 -120000"), letterings.entries());
    assertEquals(List.of(), letterings.inForce());
    assertEquals(
        List.of(
            "L'écriture VE 123 du 12/03/2026 est passée de 1\u202f200,00 à 1\u202f150,00 dans l'ERP"
                + " (import "
                + id
                + ")"),
        letterings.undone());
    assertEquals(Set.of(), store.letterings.undoneGroups(store.company().id()), "not a person");
    assertEquals(effect, store.imports.find(id).orElseThrow().effect());
    ChangedEntry changed = store.imports.changes(id, PageRequest.first(10)).items().get(0);
    assertEquals(120000, changed.before().minor());
    assertEquals(115000, changed.after().orElseThrow().amount().minor());
    AccountControl control = store.imports.control(id, PageRequest.first(1)).items().get(0);
    assertEquals(
        List.of(0L, 115000L, 120000L, -5000L),
        List.of(
            control.before().minor(),
            control.debit().minor(),
            control.withdrawn().minor(),
            control.after().minor()));
  }

  @Test
  void aChangeWaitsForWhoeverLettersAndReopensThat() throws Exception {
    store.publish(INVOICE, PAYMENT);
    long id = store.received("corrected");
    ExecutorService other = Executors.newSingleThreadExecutor();

    Future<ImportEffect> publishing =
        store.transactions.call(
            () -> {
              letterings.letter(Origin.RULE, "FA1", "V1");
              Future<ImportEffect> begun =
                  other.submit(() -> store.publish(id, CORRECTED, PAYMENT));
              while (!begun.isDone() && !someoneWaits()) Thread.onSpinWait();
              return begun;
            });
    other.shutdown();

    assertEquals(1, publishing.get().reopened());
    assertEquals(List.of(), letterings.inForce());
  }

  private boolean someoneWaits() {
    return store
        .transactions
        .sql()
        .fetchSingle("select exists (select from pg_locks where not granted)")
        .get(0, Boolean.class);
  }

  @Test
  void theSameCorrectedFileAgainChangesNothing() throws IOException {
    LedgerLine rest = line(5, "2026-04-06", "V5", "Virement", -115000);
    store.publish(INVOICE, PAYMENT);
    store.publish(CORRECTED, PAYMENT, rest);
    letterings.letter(Origin.RULE, "FA1", "V5");

    ImportEffect again = store.publish(CORRECTED, PAYMENT, rest);

    assertEquals(List.of(0L, 0L, 0L), counts(again));
    assertEquals(1, letterings.inForce().size());
  }

  private static List<Long> counts(ImportEffect effect) {
    return List.of(effect.newEntries(), effect.changedEntries(), effect.reopened());
  }

  @Test
  void anOlderFileDoesNotBringTheEarlierVersionBack() throws IOException {
    LedgerLine marked = line(123, "C1", "2026-03-12", "FA1", "Facture", 120000, "AA");
    LedgerLine paid = line(2, "C1", "2026-04-05", "V1", "Virement", -120000, "AA");
    store.publish(INVOICE, PAYMENT);
    store.publish(CORRECTED, PAYMENT);

    long id = store.received("older");
    ImportEffect older = store.publish(id, marked, paid);

    assertEquals(List.of(0L, 0L, 0L), counts(older));
    assertEquals(0, older.letterings(), "a lettering of what no longer counts");
    assertTrue(
        store
            .imports
            .find(id)
            .orElseThrow()
            .findings()
            .warnings()
            .get(0)
            .reason()
            .fr()
            .contains("1 ligne(s) portent une version que l'ERP a modifiée depuis"));
    assertEquals(List.of("FA1 115000", "V1 -120000"), letterings.entries());
  }

  @Test
  void aPartialExportWithdrawsNothing() throws IOException {
    store.publish(INVOICE, PAYMENT, line(4, "2026-03-12", "FA4", "Facture", 700));
    letterings.letter(Origin.RULE, "FA1", "V1");

    ImportEffect effect = store.publish(PAYMENT, line(5, "2026-03-12", "FA1", "Frais", 900));

    assertEquals(List.of(1L, 0L, 0L), counts(effect));
    assertEquals(1, letterings.inForce().size());
  }

  @Test
  void anotherLabelKeepsTheLetteringItsCodeAndItsAuthor() throws IOException {
    store.publish(INVOICE, PAYMENT);
    letterings.letter(Origin.ACCEPTED, "FA1", "V1");

    ImportEffect effect =
        store.publish(line(123, "2026-03-12", "FA1", "Facture du 12 mars", 120000), PAYMENT);

    assertEquals(List.of(1L, 1L, 0L), counts(effect));
    assertEquals(List.of("FA1 120000", "V1 -120000"), letterings.entries());
    assertEquals(List.of("AAA FA1 V1"), letterings.inForce());
    assertEquals(Origin.ACCEPTED, letterings.all(false).get(0).decision().origin());
    assertTrue(
        letterings.all(false).get(0).entries().stream()
            .anyMatch(entry -> entry.label().equals("Facture du 12 mars")));
    assertEquals(1, letterings.undone().size());
  }

  @Test
  void anotherLabelKeepsTheErpsOwnLettering() throws IOException {
    store.publish(
        line(123, "C1", "2026-03-12", "FA1", "Facture", 120000, "BB"),
        line(2, "C1", "2026-04-05", "V1", "Virement", -120000, "BB"));

    store.publish(line(123, "2026-03-12", "FA1", "Facture du 12 mars", 120000));

    assertEquals(List.of("BB FA1 V1"), letterings.inForce());
  }

  @Test
  void ofInstalmentsOnlyTheChangedOneIsReopened() throws IOException {
    LedgerLine first = line(7, "2026-01-05", "FA7", "Échéance 1", 40000);
    LedgerLine second = line(7, "2026-01-05", "FA7", "Échéance 2", 40000);
    LedgerLine third = line(7, "2026-01-05", "FA7", "Échéance 3", 40000);
    store.publish(first, second, third, line(8, "2026-02-05", "V8", "Virement", -40000));
    long company = store.company().id();
    long paid =
        store
            .transactions
            .sql()
            .fetchSingle(
                "select id from entry where label = 'Échéance 1' and company_id = ?", company)
            .get(0, Long.class);
    letter(paid, new TestItems(store).entry("V8"));

    ImportEffect effect =
        store.publish(
            line(7, "2026-01-05", "FA7", "Échéance 1 sur 3", 40000),
            second,
            line(7, "2026-01-05", "FA7", "Échéance 3", 35000));

    assertEquals(List.of(2L, 2L, 0L), counts(effect));
    assertEquals(List.of("FA7 35000", "FA7 40000", "FA7 40000", "V8 -40000"), letterings.entries());
    assertEquals(List.of("AAA FA7 V8"), letterings.inForce());
  }

  private void letter(long debit, long credit) {
    store.transactions.run(
        () ->
            store.letterings.record(
                store.company().id(),
                Optional.empty(),
                List.of(
                    new org.encours.api.lettering.NewLettering(
                        new TestItems(store).account(),
                        List.of(
                            new org.encours.api.lettering.Share(debit, 40000),
                            new org.encours.api.lettering.Share(credit, -40000)),
                        new org.encours.api.lettering.Decision(
                            Origin.RULE, "reference", 2, "lettering", TestBank.WHY)))));
  }

  @Test
  void fewerLinesThanBeforeSaySo() throws IOException {
    store.publish(
        line(7, "2026-01-05", "FA7", "Part 1", 60000),
        line(7, "2026-01-05", "FA7", "Part 2", 50000),
        line(8, "2026-02-05", "V8", "Virement", -110000));
    letterings.letter(Origin.RULE, "FA7", "V8");

    store.publish(line(7, "2026-01-05", "FA7", "En une fois", 110000));

    assertEquals(List.of("FA7 110000", "V8 -110000"), letterings.entries());
    assertTrue(
        letterings.undone().get(0).contains("de 600,00 a été remplacée"),
        letterings.undone().toString());
  }

  @Test
  void rejectedByAPersonStaysRejectedUnderAnotherLabel() throws IOException {
    store.publish(INVOICE, PAYMENT);
    long id = letterings.letter(Origin.RULE, "FA1", "V1");
    store.transactions.run(() -> store.letterings.undo(id, "marie", "litige"));

    store.publish(line(123, "2026-03-12", "FA1", "Autre libellé", 120000));
    store.publish(line(123, "2026-03-12", "FA1", "Encore un", 120000));

    TestItems items = new TestItems(store);
    assertEquals(
        Set.of(Set.of(items.entry("FA1"), items.entry("V1"))),
        store.letterings.undoneGroups(store.company().id()));
  }

  @Test
  void theBankMovementFollowsTheCorrectedPayment() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    bank.statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR CLIENT C1 FA1"));
    bank.receive("C1");
    store.publish(line(2, "2026-02-05", "BQ12", "Virement", -12000));
    assertEquals(0, bank.balance());

    store.publish(line(2, "2026-02-05", "BQ12", "Virement corrigé", -11900));

    assertEquals(100, bank.balance(), "the cash counts once");
    assertEquals(Outcome.IN_LEDGER, bank.outcome(1));
    long linked =
        store
            .transactions
            .sql()
            .fetchSingle("select entry_id from movement_entry where not stands_in")
            .get(0, Long.class);
    assertEquals(new TestItems(store).entry("BQ12"), linked);
  }

  @Test
  void dueDatesAreThoseOfTheNewEntry() throws IOException {
    store.publish(INVOICE);
    store.publish(CORRECTED);
    assertEquals(
        List.of(LocalDate.parse("2026-04-11")),
        store.items(org.encours.api.ledger.ItemQuery.State.OPEN).stream()
            .map(item -> item.entry().due())
            .toList());
  }
}
