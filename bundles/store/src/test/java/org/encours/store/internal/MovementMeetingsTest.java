package org.encours.store.internal;

import static org.encours.store.internal.TestBank.WHY;
import static org.encours.store.internal.TestBank.movement;
import static org.encours.store.internal.TestStore.in;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.PageRequest;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.document.Coded;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.LetteringQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank movements and the ledger: the cash counts once, whichever comes first. */
class MovementMeetingsTest {
  private TestBank bank;

  @BeforeEach
  void create() throws IOException, SQLException {
    bank = new TestBank();
  }

  @Test
  void aReceiptStandsInUntilTheLedgerHasItAndKeepsItsLettering() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    bank.statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR CLIENT C1 FA1"));
    bank.receive("C1");
    assertEquals(0, bank.balance());
    bank.letter("FA1", "REF-9");
    assertEquals(List.of(), bank.open());

    bank.store.publish(line(2, "2026-02-05", "BQ12", "Virement", -12000));

    assertEquals(0, bank.balance(), "the cash counts once");
    assertEquals(List.of(), bank.open(), "the lettering went over to the ledger's own entry");
    assertEquals(2, bank.store.items(State.ALL).size());
    assertEquals(Outcome.IN_LEDGER, bank.outcome(1));
    assertEquals(
        "anne",
        bank.store
            .letterings
            .letterings(
                bank.store.company(),
                new LetteringQuery(Optional.empty(), true, PageRequest.first(10)))
            .items()
            .get(0)
            .decision()
            .actor());
  }

  @Test
  void aReceiptMeetsTheEntryThatIsThereAlready() throws IOException {
    bank.store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-02-05", "BQ12", "Virement", -12000));
    bank.statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR CLIENT C1"));
    bank.receive("C1");
    assertEquals(Outcome.IN_LEDGER, bank.outcome(1));
    assertEquals(2, bank.store.items(State.ALL).size());
  }

  @Test
  void theBanksReferenceInTheLedgerIdentifiesByItself() throws IOException {
    bank.store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 20000),
        line(2, "C1", "2026-02-05", "REF 9", "Remise", -12000, ""),
        line(3, "C2", "2026-02-05", "REF 9", "Remise", -8000, ""));
    bank.statement(0, 20000, movement("2026-02-05", 20000, "REF-9", "REMISE CHEQUES"));
    long movement = bank.undecided().id();
    Set<Long> met =
        bank.store.transactions.call(
            () -> bank.facts.meetLedgerByReference(bank.store.company(), List.of(movement)));
    assertEquals(Set.of(movement), met);
    assertEquals(Outcome.IN_LEDGER, bank.outcome(movement));
    assertEquals(List.of(), bank.facts.undecided(bank.store.company(), 10));
  }

  @Test
  void theItemsOfARemittanceMeetTheirOwnEntries() throws IOException {
    bank.store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 20000),
        line(2, "C1", "2026-02-05", "REF 9", "Prélèvement", -12000, ""),
        line(3, "C2", "2026-02-05", "REF 9", "Prélèvement", -8000, ""));
    bank.statement(
        0,
        20500,
        movement("2026-02-05", 12000, "REF-9", "PRLV C1", 1),
        movement("2026-02-05", 8000, "REF-9", "PRLV C2", 2),
        movement("2026-02-05", 500, "REF-9", "PRLV C3", 3));
    List<Long> ids =
        bank.facts.undecided(bank.store.company(), 10).stream().map(Movement::id).toList();
    Set<Long> met =
        bank.store.transactions.call(
            () -> bank.facts.meetLedgerByReference(bank.store.company(), ids));
    assertEquals(Set.of(ids.get(0), ids.get(1)), met);
    assertEquals(
        1, bank.facts.undecided(bank.store.company(), 10).size(), "the third is not in the ledger");
  }

  @Test
  void aCreditNoteOfTheSameAmountIsNotTheReceipt() throws IOException {
    bank.store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-01-06", "FA2", "Facture", 12000));
    bank.statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR"));
    bank.receive("C1");
    bank.store.publish(
        in(new Coded("VE", "Ventes"), line(3, "2026-02-04", "AV1", "Avoir", -12000)));
    assertEquals(0, bank.balance(), "the receipt and the credit note both count");
    assertEquals(Outcome.RECEIPT, bank.outcome(1));
  }

  @Test
  void twoEqualReceiptsAndOneEntryLeaveOneStandingIn() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA1", "Facture", 24000));
    bank.statement(
        0,
        24000,
        movement("2026-02-03", 12000, "R1", "VIR"),
        movement("2026-02-10", 12000, "R2", "VIR"));
    for (Movement each : bank.facts.undecided(bank.store.company(), 10)) {
      bank.decide(new Decision.Received(each.id(), bank.account("C1"), "reference", WHY));
    }
    bank.store.publish(line(2, "2026-02-11", "BQ1", "Virement", -12000));
    assertEquals(0, bank.balance());
    assertEquals(Outcome.RECEIPT, bank.outcome(1));
    assertEquals(Outcome.IN_LEDGER, bank.outcome(2), "the nearer one is in the ledger");
  }

  @Test
  void aReturnOpensTheInvoiceAgain() throws IOException {
    bank.store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-02-05", "PRLV", "Prélèvement", -12000));
    bank.letter("FA1", "PRLV");
    bank.statement(0, -12000, movement("2026-02-12", -12000, "R7", "REJET PRLV"));
    long credit =
        bank.facts
            .credits(bank.store.company(), bank.account("C1"), 12000, LocalDate.of(2026, 3, 1))
            .get(0)
            .entry();
    bank.decide(
        new Decision.Returned(
            bank.undecided().id(), bank.account("C1"), Optional.of(credit), "return", WHY));
    assertEquals(List.of("FA1 12000"), bank.open(), "payment and return settle each other");
    assertEquals(Outcome.RETURN, bank.outcome(1));

    bank.store.publish(
        in(new Coded("BQ", "Banque"), line(3, "2026-02-13", "IMP", "Impayé", 12000)));
    assertEquals(12000, bank.balance(), "the ledger's own entry of the return counts once");
  }

  @Test
  void aDecisionCanBeTakenBack() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    bank.statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR"));
    bank.receive("C1");
    bank.letter("FA1", "REF-9");
    bank.store.transactions.run(
        () -> bank.facts.reconsider(bank.store.company(), 1, "erreur", "anne"));
    assertEquals(List.of("FA1 12000"), bank.open());
    assertEquals(12000, bank.balance());
    assertEquals(1, bank.queries.countToIdentify(bank.store.company()));
    assertEquals(
        "C1",
        bank.queries.waiting(bank.store.company(), 1).orElseThrow().candidates().get(0).account());
    bank.decide(new Decision.Received(1, bank.account("C1"), "person", WHY));
    assertEquals(0, bank.balance());
  }

  @Test
  void whatWaitsIsShownWithItsCandidatesAndBecomesClear() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    bank.statement(0, 12000, movement("2026-06-03", 12000, "REF-9", "VIR"));
    long movement = bank.undecided().id();
    bank.decide(
        new Decision.Waits(
            movement, List.of(new BankFacts.Guess(bank.account("C1"), WHY)), "name", WHY));
    var waiting = bank.queries.toIdentify(bank.store.company(), PageRequest.first(10)).items();
    assertEquals("C1", waiting.get(0).candidates().get(0).account());
    assertEquals(12000, waiting.get(0).candidates().get(0).open().minor());
    assertEquals(1, bank.facts.waiting(bank.store.company(), 90, 0, 10).size());
    bank.decide(new Decision.Received(movement, bank.account("C1"), "person", WHY));
    assertEquals(0, bank.queries.countToIdentify(bank.store.company()));
  }
}
