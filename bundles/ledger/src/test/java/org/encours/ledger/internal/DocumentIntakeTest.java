package org.encours.ledger.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encours.api.Words;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Counterparty;
import org.encours.api.document.Invoice;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.StagedMovement;
import org.encours.api.ledger.Staging;
import org.encours.api.ledger.TermsBook;
import org.encours.ledger.internal.domain.DueDate;
import org.encours.ledger.internal.domain.EntryKey;
import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;

class DocumentIntakeTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private final StagedLines staged = new StagedLines();
  private final DocumentIntake rejecting = intake(true);
  private final DocumentIntake skipping = intake(false);

  private DocumentIntake intake(boolean rejecting) {
    DueDate.Terms usual = new DueDate.Terms(TermsBook.EMPTY, PaymentTerms.net(30));
    return new DocumentIntake(staged, EUR, company -> usual, rejecting);
  }

  /** Keeps what is staged in memory. */
  private static final class StagedLines implements Staging {
    private final List<StagedEntry> entries = new ArrayList<>();
    private final List<StagedMovement> movements = new ArrayList<>();
    private final List<StatementHead> statements = new ArrayList<>();
    private final List<PaymentRefusal> refusals = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private int ended;

    @Override
    public void statement(StatementHead head) {
      statements.add(head);
    }

    @Override
    public void add(StagedMovement movement) {
      movements.add(movement);
    }

    @Override
    public void endStatement(
        Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
      ended++;
    }

    @Override
    public void add(PaymentRefusal refusal) {
      refusals.add(refusal);
    }

    @Override
    public void add(Invoice invoice) {
      invoices.add(invoice);
    }

    @Override
    public void add(StagedEntry entry) {
      entries.add(entry);
    }

    @Override
    public void complete() {
      throw new IllegalStateException("completing is the decision of the import");
    }

    @Override
    public void close() {
      throw new IllegalStateException("closing is the task of the import");
    }
  }

  private static LedgerLineBuilder line() {
    return LedgerLineBuilder.line();
  }

  private static LineError fault(int line) {
    return new LineError(line, "Debit", "abc", new Words("illisible", "unreadable"));
  }

  @Test
  void eachColumnAddsUpByItself() {
    rejecting.line(line().debit("120.00").build());
    rejecting.line(line().debit("-20.50").build());
    rejecting.line(line().credit("70.00").build());
    rejecting.line(line().credit("-10.00").build());
    ImportFindings findings = rejecting.findings("fec");
    assertEquals(99_50, findings.debit());
    assertEquals(60_00, findings.credit());
    assertEquals(4, findings.entries());
    assertEquals(List.of(120_00L, -20_50L, -70_00L, 10_00L), amounts());
  }

  private List<Long> amounts() {
    return staged.entries.stream().map(entry -> entry.line().posting().amount()).toList();
  }

  @Test
  void totalsThatDoNotFitAreNoTotals() {
    rejecting.line(line().debit("92233720368547758.07").build());
    assertThrows(ArithmeticException.class, () -> rejecting.line(line().debit("0.01").build()));
  }

  @Test
  void aLineIsStagedWithAllThatTheLedgerDecidesAboutIt() {
    var line =
        line()
            .journal("AN", "À nouveau")
            .date("2026-01-01")
            .account("411000", "Clients")
            .withoutAuxiliary()
            .undatedPiece("FA-0001")
            .build();
    rejecting.line(line);
    StagedEntry entry = staged.entries.get(0);
    assertEquals(line, entry.line());
    assertEquals(new EntryKey().of(line), entry.key());
    assertEquals("411000", entry.account());
    assertEquals("Clients", entry.accountName());
    assertTrue(entry.collective());
    assertTrue(entry.opening());
    assertEquals(LocalDate.of(2026, 1, 31), entry.due());
    assertEquals(DueSource.COMPANY_TERMS, entry.dueSource());
  }

  @Test
  void textsAreKeptAsAnExportCanWriteThem() {
    rejecting.line(line().label("Facture|janvier").build());
    var plain = line().label("Facture janvier").build();
    assertEquals(plain, staged.entries.get(0).line());
    assertEquals(new EntryKey().of(plain), staged.entries.get(0).key());
  }

  @Test
  void anOrdinaryLineIsNeitherCollectiveNorOpening() {
    rejecting.line(line().build());
    assertFalse(staged.entries.get(0).collective());
    assertFalse(staged.entries.get(0).opening());
  }

  @Test
  void afterTheFirstErrorOfAFileThatWillBeRejectedLinesAreOnlyCounted() {
    rejecting.line(line().number("1").build());
    rejecting.error(fault(3));
    rejecting.line(line().number("2").build());
    rejecting.line(line().number("3").build());
    assertEquals(1, staged.entries.size());
    assertEquals(3, rejecting.findings("fec").entries());
    assertEquals(360_00, rejecting.findings("fec").debit());
  }

  @Test
  void aFileThatIsTakenWithoutItsBadLinesIsStagedOn() {
    skipping.error(fault(2));
    skipping.line(line().build());
    assertEquals(1, staged.entries.size());
    assertEquals(1, skipping.errorCount());
  }

  @Test
  void theFirstThousandErrorsAreKeptAndAllAreCounted() {
    for (int i = 1; i <= 5_000; i++) rejecting.error(fault(i));
    ImportFindings findings = rejecting.findings("fec");
    assertEquals(5_000, rejecting.errorCount());
    assertEquals(5_000, findings.errorCount());
    assertEquals(1_000, findings.errors().size());
    assertEquals(1, findings.errors().get(0).line());
    assertEquals(1_000, findings.errors().get(999).line());
  }

  @Test
  void theFirstHundredWarningsAreKeptAndAreNoErrors() {
    for (int i = 1; i <= 500; i++) rejecting.warning(fault(i));
    rejecting.line(line().build());
    ImportFindings findings = rejecting.findings("fec");
    assertEquals(100, findings.warnings().size());
    assertEquals(0, findings.errorCount());
    assertEquals(1, staged.entries.size());
  }

  @Test
  void whatTheReaderSaysOfTheDocumentIsKept() {
    ControlTotals totals =
        new ControlTotals(9, 7, 7, Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty());
    assertEquals(Optional.empty(), rejecting.company());
    rejecting.company("732829320");
    rejecting.totals(totals);
    assertEquals(Optional.of("732829320"), rejecting.company());
    assertEquals(totals, rejecting.findings("fec").file());
    assertEquals("fec", rejecting.findings("fec").kind());
  }

  @Test
  void aFileWithoutTotalsHasNone() {
    assertEquals(ControlTotals.NONE, rejecting.findings("fec").file());
  }

  private static StatementHead statement(String account, Currency currency) {
    return new StatementHead(
        1,
        StatementHead.Kind.STATEMENT,
        "S1",
        Optional.empty(),
        account,
        currency,
        "",
        Optional.of(DAY),
        Optional.of(DAY));
  }

  private static BankLine movement(long amount, boolean booked, String reference, String text) {
    return new BankLine(
        7,
        0,
        booked,
        DAY,
        DAY,
        amount,
        "05",
        reference,
        PaymentReferences.NONE,
        Counterparty.UNKNOWN,
        text,
        ReturnReason.NONE);
  }

  private static Optional<StatementBalance> balance(long amount) {
    return Optional.of(new StatementBalance(DAY, amount, true));
  }

  @Test
  void whatTheBankReceivedIsCreditAndWhatItPaidIsDebit() {
    rejecting.statement(statement("FR1", EUR));
    rejecting.bankLine(movement(120_00, true, "A", ""));
    rejecting.bankLine(movement(-20_00, true, "B", ""));
    rejecting.bankLine(movement(999_00, false, "C", "annoncé"));
    rejecting.endStatement(balance(0), balance(100_00));
    ImportFindings findings = rejecting.findings("camt.053");
    assertEquals(2, findings.entries());
    assertEquals(20_00, findings.debit());
    assertEquals(120_00, findings.credit());
    assertEquals(List.of(), findings.warnings());
    assertEquals(1, staged.ended);
    assertEquals(Set.of("FR1"), rejecting.bankAccounts());
  }

  @Test
  void movementsInAnotherCurrencyAreCountedNotSummed() {
    rejecting.statement(statement("US1", Currency.getInstance("USD")));
    rejecting.bankLine(movement(120_00, true, "A", ""));
    rejecting.endStatement(Optional.empty(), Optional.empty());
    ImportFindings findings = rejecting.findings("camt.053");
    assertEquals(1, findings.entries());
    assertEquals(0, findings.credit());
    assertTrue(findings.warnings().get(0).reason().en().contains("another currency"));
  }

  @Test
  void equalMovementsOfOneDayAreTwoAndOneMovementInTwoReportsIsOne() {
    rejecting.statement(statement("FR1", EUR));
    rejecting.bankLine(movement(50_00, true, "", "VIR MARTIN"));
    rejecting.bankLine(movement(50_00, true, "", "VIR MARTIN"));
    rejecting.endStatement(Optional.empty(), Optional.empty());
    DocumentIntake later = intake(true);
    later.statement(statement("FR1", EUR));
    later.bankLine(movement(50_00, true, "", "VIR MARTIN"));
    later.endStatement(Optional.empty(), Optional.empty());
    List<UUID> keys = staged.movements.stream().map(StagedMovement::key).toList();
    assertEquals(keys.get(0), keys.get(2));
    assertFalse(keys.get(0).equals(keys.get(1)));
  }
}
