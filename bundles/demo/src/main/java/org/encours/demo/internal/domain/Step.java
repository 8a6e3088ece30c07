package org.encours.demo.internal.domain;

import java.time.LocalDate;

/** What happens to an invoice after it was issued, in the order of the dates. */
sealed interface Step {

  LocalDate date();

  /**
   * Pays a part in a transfer of its own.
   *
   * @param part parts of the invoice incl. VAT that are paid
   * @param parts parts in which it is divided
   * @param extraCents added to that amount, may be negative
   * @param motif reason given to the bank; {@code {piece}} stands for the invoice number
   */
  record Pay(LocalDate date, int part, int parts, long extraCents, String motif) implements Step {}

  /** Pays what remains in a transfer of its own; {@code motif} as for {@link Pay}. */
  record PayOff(LocalDate date, String motif) implements Step {}

  /** Pays what remains, in one transfer or cheque with all that the customer pays that day. */
  record PayRest(LocalDate date, Citation citation) implements Step {}

  /** The company collects what remains by direct debit. */
  record Collect(LocalDate date) implements Step {}

  /** The bank of the customer returns the direct debit for want of funds. */
  record Return(LocalDate date) implements Step {

    /** The ISO code of the reason. */
    static final String REASON = "AM04";
  }

  /** A credit note over thousandths of the invoice. */
  record CreditNote(LocalDate date, int permille, String reason) implements Step {}

  /** The customer accepts a bill of exchange, cashed later. */
  record DrawBill(LocalDate date, LocalDate cashed) implements Step {}

  /** A deposit received before the invoice, in thousandths of it; the invoice uses it up. */
  record Deposit(LocalDate date, int permille) implements Step {}

  /** The accountant books what remains as early-payment discount. */
  record Discount(LocalDate date) implements Step {}

  /** What remains moves to the doubtful accounts. */
  record Doubtful(LocalDate date) implements Step {}
}
