package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.TermsBook;
import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;

class DueDateTest {
  private static DueDate of(LedgerLineBuilder line, int termsDays) {
    return DueDate.of(line.build(), "DUPONT", terms(TermsBook.EMPTY, termsDays));
  }

  private static DueDate.Terms terms(TermsBook book, int usualDays) {
    return new DueDate.Terms(book, PaymentTerms.net(usualDays));
  }

  private static TreeMap<LocalDate, PaymentTerms> since(String day, int days) {
    return new TreeMap<>(Map.of(LocalDate.parse(day), PaymentTerms.net(days)));
  }

  @Test
  void theStrongestSourceCounts() {
    TermsBook company = new TermsBook(since("2026-01-01", 45), Map.of());
    TermsBook both =
        new TermsBook(since("2026-01-01", 45), Map.of("DUPONT", since("2026-02-01", 10)));
    LedgerLine line = LedgerLineBuilder.line().date("2026-02-01").piece("FA", "2026-02-01").build();
    LedgerLine before =
        LedgerLineBuilder.line().date("2025-12-01").piece("FA", "2025-12-01").build();
    assertEquals(
        new DueDate(LocalDate.of(2026, 3, 18), DueSource.COMPANY_TERMS),
        DueDate.of(line, "DUPONT", terms(company, 30)));
    assertEquals(
        new DueDate(LocalDate.of(2026, 2, 11), DueSource.CUSTOMER_TERMS),
        DueDate.of(line, "DUPONT", terms(both, 30)));
    assertEquals(
        new DueDate(LocalDate.of(2026, 3, 18), DueSource.COMPANY_TERMS),
        DueDate.of(line, "MARTIN", terms(both, 30)));
    assertEquals(
        new DueDate(LocalDate.of(2025, 12, 31), DueSource.COMPANY_TERMS),
        DueDate.of(before, "DUPONT", terms(both, 30)));
  }

  @Test
  void aDebitIsDueAfterTheUsualTermsFromTheInvoice() {
    assertEquals(
        new DueDate(LocalDate.of(2026, 3, 2), DueSource.COMPANY_TERMS),
        of(LedgerLineBuilder.line().date("2026-01-31").undatedPiece("FA"), 30));
    assertEquals(
        new DueDate(LocalDate.of(2026, 2, 4), DueSource.COMPANY_TERMS),
        of(LedgerLineBuilder.line().date("2026-01-31").piece("FA", "2026-01-05"), 30));
    assertEquals(
        new DueDate(LocalDate.of(2026, 1, 31), DueSource.COMPANY_TERMS),
        of(LedgerLineBuilder.line().date("2026-01-31").undatedPiece("FA"), 0));
  }

  @Test
  void aPieceDatedAfterItsEntryIsNotBelieved() {
    assertEquals(
        new DueDate(LocalDate.of(2026, 3, 2), DueSource.COMPANY_TERMS),
        of(LedgerLineBuilder.line().date("2026-01-31").piece("FA", "2062-01-05"), 30));
  }

  @Test
  void aCreditCountsFromItsOwnDay() {
    DueDate ownDay = new DueDate(LocalDate.of(2026, 1, 31), DueSource.ENTRY_DATE);
    LedgerLineBuilder line = LedgerLineBuilder.line().date("2026-01-31").piece("VIR", "2026-01-05");
    assertEquals(ownDay, of(line.credit("120.00"), 30));
    assertEquals(ownDay, of(line.debit("-120.00"), 30));
    assertEquals(ownDay, of(line.debit("0.00"), 30));
  }

  @Test
  void aNegativeCreditIsADebt() {
    assertEquals(
        DueSource.COMPANY_TERMS, of(LedgerLineBuilder.line().credit("-120.00"), 30).source());
  }
}
