package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.encours.api.ledger.DueSource;
import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;

class DueDateTest {
  private static DueDate of(LedgerLineBuilder line, int termsDays) {
    return DueDate.of(line.build(), termsDays);
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
