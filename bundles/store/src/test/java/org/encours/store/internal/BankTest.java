package org.encours.store.internal;

import static org.encours.store.internal.TestStore.EUR;
import static org.encours.store.internal.TestStore.SIREN;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Statement;
import org.encours.api.document.BankLine;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Counterparty;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.StagedMovement;
import org.encours.api.ledger.Staging;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank movements and the ledger: the cash counts once, whichever comes first. */
class BankTest {
  private static final Words WHY = new Words("pour le test", "for the test");
  private static final String IBAN = "FR7630006000011234567890189";

  private TestStore store;
  private JdbcBankFacts bank;
  private JdbcBankQueries queries;

  @BeforeEach
  void create() throws IOException, SQLException {
    store = new TestStore();
    bank = new JdbcBankFacts(store.transactions, store.journal, store.clock);
    queries = new JdbcBankQueries(store.transactions);
  }

  private static BankLine movement(String date, long amount, String reference, String text) {
    return movement(date, amount, reference, text, 0);
  }

  private static BankLine movement(
      String date, long amount, String reference, String text, int detail) {
    LocalDate day = LocalDate.parse(date);
    return new BankLine(
        1,
        detail,
        true,
        day,
        day,
        amount,
        "05",
        reference,
        PaymentReferences.NONE,
        Counterparty.UNKNOWN,
        text,
        amount < 0 ? new ReturnReason("AM04", "") : ReturnReason.NONE);
  }

  private ImportEffect statement(long opening, long closing, BankLine... lines) throws IOException {
    return statement(SIREN, opening, closing, lines);
  }

  private ImportEffect statement(String siren, long opening, long closing, BankLine... lines)
      throws IOException {
    long id = store.received(UUID.randomUUID().toString());
    LocalDate first = lines[0].bookedOn();
    LocalDate last = lines[lines.length - 1].bookedOn();
    ControlTotals totals =
        new ControlTotals(lines.length, 0, 0, Optional.of(first), Optional.of(last));
    try (Staging staging = store.imports.stage(id)) {
      staging.statement(
          new StatementHead(
              1,
              StatementHead.Kind.STATEMENT,
              "",
              Optional.empty(),
              IBAN,
              EUR,
              "",
              Optional.of(first),
              Optional.of(last)));
      for (BankLine line : lines) {
        String content =
            line.bookedOn() + "|" + line.amount() + "|" + line.bankReference() + line.text();
        staging.add(
            new StagedMovement(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)), line));
      }
      staging.endStatement(
          Optional.of(new StatementBalance(first, opening, true)),
          Optional.of(new StatementBalance(last, closing, true)));
      staging.complete();
      return store.imports.publish(
          id,
          staging,
          new Publication(
              siren,
              true,
              EUR,
              new ImportFindings(
                  "camt.053", totals, EUR, lines.length, 0, 0, List.of(), 0, List.of())));
    }
  }

  private static LedgerLine in(String book, LedgerLine line) {
    return new LedgerLine(
        line.line(),
        new Coded(book, book.equals("VE") ? "Ventes" : "Banque"),
        line.number(),
        line.date(),
        line.account(),
        line.auxiliary(),
        line.piece(),
        line.label(),
        line.posting(),
        line.letter(),
        line.validated());
  }

  private Movement undecided() {
    List<Movement> found = bank.undecided(store.company(), 10);
    assertEquals(1, found.size(), "movements nobody looked at");
    return found.get(0);
  }

  private long account(String number) {
    return bank.payers(store.company()).stream()
        .filter(payer -> payer.number().equals(number))
        .findFirst()
        .orElseThrow()
        .account();
  }

  private void receive(String account) {
    decide(new Decision.Received(undecided().id(), account(account), "reference", WHY));
  }

  private void decide(Decision... decisions) {
    store.transactions.run(() -> bank.decide(store.company(), List.of(decisions), BankFacts.RULES));
  }

  private Outcome outcome(long movement) {
    return queries
        .movement(store.company(), movement)
        .orElseThrow()
        .decision()
        .orElseThrow()
        .outcome();
  }

  private long balance() {
    return store.items(State.ALL).stream().mapToLong(i -> i.entry().amount().minor()).sum();
  }

  private List<String> open() {
    return store.items(State.OPEN).stream()
        .map(item -> item.entry().piece().reference() + " " + item.open().minor())
        .toList();
  }

  private void letter(String... pieces) {
    Set<String> wanted = Set.of(pieces);
    List<Share> shares = new ArrayList<>();
    for (Item item : store.items(State.OPEN)) {
      if (wanted.contains(item.entry().piece().reference())) {
        shares.add(new Share(item.entry().id(), item.open().minor()));
      }
    }
    store.transactions.run(
        () ->
            store.letterings.record(
                store.company().id(),
                Optional.empty(),
                List.of(
                    new NewLettering(
                        account("C1"),
                        shares,
                        new org.encours.api.lettering.Decision(
                            org.encours.api.lettering.Decision.Origin.MANUAL,
                            "",
                            0,
                            "anne",
                            WHY)))));
  }

  @Test
  void aReceiptStandsInUntilTheLedgerHasItAndKeepsItsLettering() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR CLIENT C1 FA1"));
    receive("C1");
    assertEquals(0, balance());
    letter("FA1", "REF-9");
    assertEquals(List.of(), open());

    store.publish(line(2, "2026-02-05", "BQ12", "Virement", -12000));

    assertEquals(0, balance(), "the cash counts once");
    assertEquals(List.of(), open(), "the lettering went over to the ledger's own entry");
    assertEquals(2, store.items(State.ALL).size());
    assertEquals(Outcome.IN_LEDGER, outcome(1));
    assertEquals(
        "anne",
        store
            .letterings
            .letterings(
                store.company(), new LetteringQuery(Optional.empty(), true, PageRequest.first(10)))
            .items()
            .get(0)
            .decision()
            .actor());
  }

  @Test
  void aReceiptMeetsTheEntryThatIsThereAlready() throws IOException {
    store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-02-05", "BQ12", "Virement", -12000));
    statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR CLIENT C1"));
    receive("C1");
    assertEquals(Outcome.IN_LEDGER, outcome(1));
    assertEquals(2, store.items(State.ALL).size());
  }

  @Test
  void theBanksReferenceInTheLedgerIdentifiesByItself() throws IOException {
    store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 20000),
        line(2, "C1", "2026-02-05", "REF 9", "Remise", -12000, ""),
        line(3, "C2", "2026-02-05", "REF 9", "Remise", -8000, ""));
    statement(0, 20000, movement("2026-02-05", 20000, "REF-9", "REMISE CHEQUES"));
    long movement = undecided().id();
    Set<Long> met =
        store.transactions.call(
            () -> bank.meetLedgerByReference(store.company(), List.of(movement)));
    assertEquals(Set.of(movement), met);
    assertEquals(Outcome.IN_LEDGER, outcome(movement));
    assertEquals(List.of(), bank.undecided(store.company(), 10));
  }

  @Test
  void theItemsOfARemittanceMeetTheirOwnEntries() throws IOException {
    store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 20000),
        line(2, "C1", "2026-02-05", "REF 9", "Prélèvement", -12000, ""),
        line(3, "C2", "2026-02-05", "REF 9", "Prélèvement", -8000, ""));
    statement(
        0,
        20500,
        movement("2026-02-05", 12000, "REF-9", "PRLV C1", 1),
        movement("2026-02-05", 8000, "REF-9", "PRLV C2", 2),
        movement("2026-02-05", 500, "REF-9", "PRLV C3", 3));
    List<Long> ids = bank.undecided(store.company(), 10).stream().map(Movement::id).toList();
    Set<Long> met = store.transactions.call(() -> bank.meetLedgerByReference(store.company(), ids));
    assertEquals(Set.of(ids.get(0), ids.get(1)), met);
    assertEquals(1, bank.undecided(store.company(), 10).size(), "the third is not in the ledger");
  }

  @Test
  void aCreditNoteOfTheSameAmountIsNotTheReceipt() throws IOException {
    store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-01-06", "FA2", "Facture", 12000));
    statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR"));
    receive("C1");
    store.publish(in("VE", line(3, "2026-02-04", "AV1", "Avoir", -12000)));
    assertEquals(0, balance(), "the receipt and the credit note both count");
    assertEquals(Outcome.RECEIPT, outcome(1));
  }

  @Test
  void twoEqualReceiptsAndOneEntryLeaveOneStandingIn() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 24000));
    statement(
        0,
        24000,
        movement("2026-02-03", 12000, "R1", "VIR"),
        movement("2026-02-10", 12000, "R2", "VIR"));
    for (Movement each : bank.undecided(store.company(), 10)) {
      decide(new Decision.Received(each.id(), account("C1"), "reference", WHY));
    }
    store.publish(line(2, "2026-02-11", "BQ1", "Virement", -12000));
    assertEquals(0, balance());
    assertEquals(Outcome.RECEIPT, outcome(1));
    assertEquals(Outcome.IN_LEDGER, outcome(2), "the nearer one is in the ledger");
  }

  @Test
  void aReturnOpensTheInvoiceAgain() throws IOException {
    store.publish(
        line(1, "2026-01-05", "FA1", "Facture", 12000),
        line(2, "2026-02-05", "PRLV", "Prélèvement", -12000));
    letter("FA1", "PRLV");
    statement(0, -12000, movement("2026-02-12", -12000, "R7", "REJET PRLV"));
    long credit =
        bank.credits(store.company(), account("C1"), 12000, LocalDate.of(2026, 3, 1))
            .get(0)
            .entry();
    decide(
        new Decision.Returned(undecided().id(), account("C1"), Optional.of(credit), "return", WHY));
    assertEquals(List.of("FA1 12000"), open(), "payment and return settle each other");
    assertEquals(Outcome.RETURN, outcome(1));

    store.publish(in("BQ", line(3, "2026-02-13", "IMP", "Impayé", 12000)));
    assertEquals(12000, balance(), "the ledger's own entry of the return counts once");
  }

  @Test
  void aDecisionCanBeTakenBack() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    statement(0, 12000, movement("2026-02-03", 12000, "REF-9", "VIR"));
    receive("C1");
    letter("FA1", "REF-9");
    store.transactions.run(() -> bank.reconsider(store.company(), 1, "erreur", "anne"));
    assertEquals(List.of("FA1 12000"), open());
    assertEquals(12000, balance());
    assertEquals(1, queries.countToIdentify(store.company()));
    assertEquals(
        "C1", queries.waiting(store.company(), 1).orElseThrow().candidates().get(0).account());
    decide(new Decision.Received(1, account("C1"), "person", WHY));
    assertEquals(0, balance());
  }

  @Test
  void aMovementInTwoFilesIsOneAndAStatementInTwoFormatsToo() throws IOException {
    BankLine line = movement("2026-02-03", 12000, "REF-9", "VIR");
    assertEquals(1, statement(0, 12000, line).newEntries());
    assertEquals(0, statement(0, 12000, line).newEntries());
    BankLine otherFormat = movement("2026-02-03", 12000, "", "VIR autrement");
    assertEquals(0, statement(0, 12000, otherFormat).newEntries());
  }

  @Test
  void aBatchIsCountedOnceWhetherWholeOrItemised() throws IOException {
    statement(0, 300, movement("2026-02-03", 300, "LOT1", "REMISE"));
    ImportEffect items =
        statement(
            0,
            400,
            movement("2026-02-03", 100, "LOT1", "A", 1),
            movement("2026-02-03", 200, "LOT1", "B", 2),
            movement("2026-02-03", 100, "LOT2", "C"));
    assertEquals(1, items.newEntries());
  }

  @Test
  void gapsAndOverlapsBetweenStatementsAreShown() throws IOException {
    statement(0, 100, movement("2026-02-03", 100, "A", ""));
    statement(100, 150, movement("2026-02-04", 50, "B", ""));
    statement(170, 180, movement("2026-02-06", 10, "C", ""));
    statement(180, 200, movement("2026-02-05", 10, "D", ""), movement("2026-02-09", 10, "E", ""));
    List<Statement> found = queries.statements(store.company(), PageRequest.first(10)).items();
    assertEquals(
        List.of(
            Statement.Sequence.OVERLAP,
            Statement.Sequence.GAP,
            Statement.Sequence.CONTINUES,
            Statement.Sequence.FIRST),
        found.stream().map(Statement::before).toList());
    assertTrue(found.stream().allMatch(s -> s.difference().orElseThrow().isZero()));
  }

  @Test
  void aBankAccountBelongsToOneCompany() throws IOException {
    statement(0, 100, movement("2026-02-03", 100, "A", ""));
    assertEquals(Optional.of(SIREN), store.imports.ownerOfBankAccount(IBAN));
    assertThrows(
        InvalidRequest.class,
        () -> statement("552100554", 100, 150, movement("2026-02-04", 50, "B", "")));
  }

  @Test
  void anIbanThatAPersonDeclaredIsNotForgottenByTheRules() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    var company = store.company();
    store.transactions.run(() -> bank.rememberIban(company, account("C1"), "FR1", "anne"));
    store.transactions.run(() -> bank.forgetIban(company, account("C1"), "FR1", BankFacts.RULES));
    assertEquals(Set.of("FR1"), bank.declaredIbans(company, Set.of("FR1", "FR2")).keySet());
    store.transactions.run(() -> bank.forgetIban(company, account("C1"), "FR1", "anne"));
    assertEquals(Set.of(), bank.ibans(company, Set.of("FR1")).keySet());
  }

  @Test
  void whatWaitsIsShownWithItsCandidatesAndBecomesClear() throws IOException {
    store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    statement(0, 12000, movement("2026-06-03", 12000, "REF-9", "VIR"));
    long movement = undecided().id();
    decide(
        new Decision.Waits(
            movement, List.of(new BankFacts.Guess(account("C1"), WHY)), "name", WHY));
    var waiting = queries.toIdentify(store.company(), PageRequest.first(10)).items();
    assertEquals("C1", waiting.get(0).candidates().get(0).account());
    assertEquals(12000, waiting.get(0).candidates().get(0).open().minor());
    assertEquals(1, bank.waiting(store.company(), 90, 0, 10).size());
    decide(new Decision.Received(movement, account("C1"), "person", WHY));
    assertEquals(0, queries.countToIdentify(store.company()));
  }

  @Test
  void citedDocumentsAreFoundHoweverTheyAreWritten() throws IOException {
    store.publish(line(1, "2026-01-05", "FA 2026/0001", "Facture", 12000));
    assertEquals(
        List.of(12000L),
        bank.cited(store.company(), Set.of("FA20260001", "NOTHING")).stream()
            .map(BankFacts.Cited::open)
            .toList());
  }
}
