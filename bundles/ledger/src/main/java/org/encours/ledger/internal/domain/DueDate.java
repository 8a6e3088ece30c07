package org.encours.ledger.internal.domain;

import java.time.LocalDate;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.DueSource;

/**
 * When an entry falls due, and how that is known.
 *
 * @param date due date
 * @param source where it comes from
 */
public record DueDate(LocalDate date, DueSource source) {

  /**
   * The due date of a line whose source states none: a debit falls due after the company's usual
   * terms, counted from the invoice; a credit counts from its own day.
   *
   * @param termsDays days from the invoice to its due date
   */
  public static DueDate of(LedgerLine line, int termsDays) {
    if (line.posting().amount() <= 0) return new DueDate(line.date(), DueSource.ENTRY_DATE);
    LocalDate invoice =
        line.piece().date().filter(piece -> !piece.isAfter(line.date())).orElse(line.date());
    return new DueDate(invoice.plusDays(termsDays), DueSource.COMPANY_TERMS);
  }
}
