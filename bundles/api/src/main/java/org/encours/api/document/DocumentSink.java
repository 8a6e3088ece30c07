package org.encours.api.document;

import java.util.Optional;

/**
 * Takes what a reader finds, in the order of the document. Not thread-safe. A sink that expects
 * ledger lines only need not define the rest.
 */
public interface DocumentSink {
  /** The document names the company it belongs to (SIREN or another register number). */
  void company(String siren);

  /** A line that concerns a customer. */
  void line(LedgerLine line);

  /** A bank statement begins; the lines until {@link #endStatement} belong to it. */
  default void statement(StatementHead head) {
    throw new UnsupportedOperationException("bank statements are not expected here");
  }

  /** A movement of the statement that has begun. */
  default void bankLine(BankLine line) {
    throw new UnsupportedOperationException("bank statements are not expected here");
  }

  /** The statement ends with the balances that it declared, as far as it did. */
  default void endStatement(
      Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
    throw new UnsupportedOperationException("bank statements are not expected here");
  }

  /** A payment that the bank did not execute. */
  default void refusal(PaymentRefusal refusal) {
    throw new UnsupportedOperationException("bank statements are not expected here");
  }

  /** An invoice or credit note. */
  default void invoice(Invoice invoice) {
    throw new UnsupportedOperationException("invoices are not expected here");
  }

  /** A line that cannot be understood; reading goes on. */
  void error(LineError error);

  /** Something odd that does not prevent the import. */
  void warning(LineError warning);

  /** The totals of the whole document, once, at its end. */
  void totals(ControlTotals totals);
}
