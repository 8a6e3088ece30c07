package org.encours.formatsinvoices.internal.domain;

import java.util.Optional;
import org.encours.api.document.Invoice.InvoiceTotals;
import org.encours.api.document.Invoice.Type;

/**
 * What is owed, and to whom: amounts are positive, the type tells the side.
 *
 * @param type invoice or credit note
 * @param totals of which the amount due is not negative
 * @param negated whether the document states them with the other sign
 */
record DueAmount(Type type, InvoiceTotals totals, boolean negated) {

  /** Empty, and an error, if it cannot be told who owes. */
  static Optional<DueAmount> of(
      Stated.Heading heading, Type type, InvoiceTotals stated, Findings findings) {
    if (stated.payable() < 0 && stated.gross() > 0) {
      findings.warning(heading.number(), "BT-115", InvoiceWords.OVERPAID);
      return Optional.of(new DueAmount(type, nothingLeft(stated), false));
    }
    boolean negative = stated.payable() < 0 || (stated.payable() == 0 && stated.gross() < 0);
    if (!negative) return Optional.of(new DueAmount(type, stated, false));
    if (type == Type.CREDIT_NOTE) {
      findings.error(heading.number(), "BT-115", InvoiceWords.NEGATIVE_CREDIT);
      return Optional.empty();
    }
    findings.warning(heading.number(), "BT-115", InvoiceWords.NEGATIVE_INVOICE);
    return Optional.of(new DueAmount(Type.CREDIT_NOTE, negated(stated), true));
  }

  private static InvoiceTotals nothingLeft(InvoiceTotals stated) {
    return new InvoiceTotals(stated.net(), stated.tax(), stated.gross(), stated.prepaid(), 0);
  }

  private static InvoiceTotals negated(InvoiceTotals stated) {
    return new InvoiceTotals(
        -stated.net(), -stated.tax(), -stated.gross(), -stated.prepaid(), -stated.payable());
  }
}
