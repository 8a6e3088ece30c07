package org.encours.api.risk;

import java.time.LocalDate;
import java.util.List;

/** Scores invoices by the other invoices of the same list alone. Thread-safe. */
public interface PaymentScoring {
  /**
   * The chance of each invoice, as it could be known before the day of its decision: from the
   * invoices decided before, what of them was paid before, and what was still unpaid.
   *
   * @param invoices of one firm, in any order
   */
  ScoredInvoices score(List<PastInvoice> invoices);

  /**
   * Scores and compares with what happened.
   *
   * @param invoices of one firm, in any order
   * @param from invoices decided before it are learnt from only
   */
  ScoringQuality backTest(List<PastInvoice> invoices, LocalDate from);
}
