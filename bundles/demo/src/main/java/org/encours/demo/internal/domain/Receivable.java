package org.encours.demo.internal.domain;

/** An invoice and what remains to be paid of it while its story is told; not thread-safe. */
final class Receivable {

  private final Invoice invoice;
  private final Matching matching;
  private long remaining;

  Receivable(Invoice invoice, Matching matching) {
    this.invoice = invoice;
    this.matching = matching;
    this.remaining = invoice.grossCents();
  }

  Invoice invoice() {
    return invoice;
  }

  Matching matching() {
    return matching;
  }

  /** What remains, in cents. */
  long remaining() {
    return remaining;
  }

  void reduce(long cents) {
    remaining = Math.subtractExact(remaining, cents);
  }
}
