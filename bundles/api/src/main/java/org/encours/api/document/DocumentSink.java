package org.encours.api.document;

/** Takes what a reader finds, in the order of the document. Not thread-safe. */
public interface DocumentSink {
  /** The document names the company it belongs to (SIREN or another register number). */
  void company(String siren);

  /** A line that concerns a customer. */
  void line(LedgerLine line);

  /** A line that cannot be understood; reading goes on. */
  void error(LineError error);

  /** Something odd that does not prevent the import. */
  void warning(LineError warning);

  /** The totals of the whole document, once, at its end. */
  void totals(ControlTotals totals);
}
