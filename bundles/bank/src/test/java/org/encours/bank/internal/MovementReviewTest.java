package org.encours.bank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.store.UnitOfWork;
import org.junit.jupiter.api.Test;

/** Batches, conflicts, events, and what people may not ask. */
class MovementReviewTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 9);

  private final Clock clock = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
  private final MemoryBank bank = new MemoryBank();
  private final MovementReview review = new MovementReview(bank, bank, bank, clock);
  private final People people = new People(bank, review, clock);
  private final Payer dupont = new Payer(1, "DUPONT", "Dupont SARL");

  MovementReviewTest() {
    bank.payers.put(1L, dupont);
    people.accounts.put("DUPONT", 1L);
    account("EUR");
  }

  private void account(String currency) {
    bank.accounts.clear();
    bank.accounts.add(
        new BankAccount(
            1, ScenarioRun.OWN_ACCOUNT, Currency.getInstance(currency), "", Optional.empty()));
  }

  private void movement(long id, long amount, String text) {
    BankLine line =
        new BankLine(
            1,
            0,
            true,
            DAY,
            DAY,
            amount,
            "",
            "",
            PaymentReferences.NONE,
            Counterparty.UNKNOWN,
            text,
            ReturnReason.NONE);
    bank.movements.put(id, new Movement(id, ScenarioRun.OWN_ACCOUNT, line, Optional.empty()));
  }

  private void invoice(String piece) {
    bank.debits.add(new Cited("", dupont, 1, piece, 10_000, 10_000, DAY));
  }

  private Outcome outcome(long movement) {
    return bank.movements.get(movement).decision().orElseThrow().outcome();
  }

  private static JournalEntry imported(String kind) {
    JournalEvent event =
        new JournalEvent(
            EventKinds.IMPORT_COMPLETED,
            Optional.of(ScenarioRun.COMPANY.id()),
            "import/1",
            "import",
            Map.of("kind", kind, "family", kind.equals("fec") ? "LEDGER" : "BANK"));
    return new JournalEntry(Position.START, Instant.EPOCH, event);
  }

  @Test
  void manyMovementsAreDoneInBatches() {
    for (long id = 1; id <= 1_234; id++) movement(id, 100 + id, "VIREMENT");
    review.lookAtNew(ScenarioRun.COMPANY);
    assertEquals(1_234, bank.countToIdentify(ScenarioRun.COMPANY));
    review.lookAtAll(ScenarioRun.COMPANY);
    assertEquals(1_234, bank.recorded.size(), "what has not changed is not recorded again");
  }

  @Test
  void aBatchThatSomeoneDisturbedIsDoneAgain() {
    movement(1, 10_000, "VIREMENT");
    bank.conflicts = 4;
    review.lookAtNew(ScenarioRun.COMPANY);
    assertEquals(Outcome.TO_IDENTIFY, outcome(1));
    bank.conflicts = 5;
    assertThrows(UnitOfWork.Conflict.class, () -> review.lookAtNew(ScenarioRun.COMPANY));
  }

  @Test
  void aLedgerImportClearsWhatWaitsAndABankStatementDoesNotLookAtIt() {
    MovementFollower follower = new MovementFollower(review, people.ledger);
    movement(1, 10_000, "FA2026-0012");
    follower.handle(imported("camt.053"));
    assertEquals(Outcome.TO_IDENTIFY, outcome(1));
    invoice("FA2026-0012");
    follower.handle(imported("cfonb120"));
    assertEquals(Outcome.TO_IDENTIFY, outcome(1));
    follower.handle(imported("fec"));
    assertEquals(Outcome.RECEIPT, outcome(1));
    follower.handle(imported("fec"));
    assertEquals(2, bank.recorded.size(), "handling an event again changes nothing");
  }

  @Test
  void whatWasLeftIsCaughtUpWithTheFirstEvent() {
    movement(1, 10_000, "VIREMENT");
    bank.unfinished.add(ScenarioRun.COMPANY);
    JournalEvent event =
        new JournalEvent(EventKinds.IMPORT_COMPLETED, Optional.empty(), "x", "x", Map.of());
    new MovementFollower(review, people.ledger)
        .handle(new JournalEntry(Position.START, Instant.EPOCH, event));
    assertEquals(Outcome.TO_IDENTIFY, outcome(1));
  }

  @Test
  void whatPeopleMayNotAsk() {
    movement(1, 10_000, "VIREMENT");
    movement(2, -10_000, "VIREMENT");
    review.lookAtNew(ScenarioRun.COMPANY);
    refused(() -> people.identify(1, "INCONNU", false), "Compte client inconnu : INCONNU");
    refused(() -> people.identify(99, "DUPONT", false), "n'attend pas");
    refused(() -> people.identify(2, "DUPONT", false), "n'attend pas");
    refused(() -> setAside(1, "  "), "motif");
    refused(() -> setAside(1, "x".repeat(1_001)), "1000");
    refused(() -> people.reconsider(1), "Rien n'a été décidé");
    refused(() -> people.reconsider(99), "inconnu");
    people.identify(1, "DUPONT", false);
    refused(() -> people.identify(1, "DUPONT", false), "n'attend pas");
    refused(() -> setAside(1, "fait"), "n'attend pas");
    people.reconsider(1);
    setAside(1, "Remboursement de TVA");
    assertEquals(Outcome.NOT_CUSTOMER, outcome(1));
    people.reconsider(1);
    assertEquals(Outcome.TO_IDENTIFY, outcome(1));
    review.lookAtAll(ScenarioRun.COMPANY);
    assertEquals("lea", bank.movements.get(1L).decision().orElseThrow().actor());
  }

  @Test
  void anotherCurrencyIsNotReceived() {
    account("USD");
    movement(1, 10_000, "VIREMENT");
    review.lookAtNew(ScenarioRun.COMPANY);
    refused(() -> people.identify(1, "DUPONT", true), "USD");
    assertTrue(bank.ibans.isEmpty());
  }

  private void setAside(long movement, String reason) {
    people.receipts.setAside(ScenarioRun.COMPANY, movement, reason, "lea");
  }

  private static void refused(Runnable asked, String words) {
    InvalidRequest refused = assertThrows(InvalidRequest.class, asked::run);
    assertTrue(refused.words().fr().contains(words), refused.words().fr());
    assertTrue(!refused.words().en().equals(refused.words().fr()), "not translated");
  }
}
