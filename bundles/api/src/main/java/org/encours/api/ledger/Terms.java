package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** Terms of payment, declared by persons. Thread-safe. */
public interface Terms {

  /** All terms of a company now in force. */
  TermsBook book(Company company);

  /**
   * Declares the terms of a customer account, or of the company where it is empty, for invoices
   * dated from that day on. Entries in the ledger whose due date has no stronger source get their
   * new due date.
   *
   * @param terms empty: back to the company's terms
   * @return how many open entries got another due date
   * @throws org.encours.api.InvalidRequest if the account is unknown
   */
  long declare(
      Company company,
      Optional<String> account,
      Optional<PaymentTerms> terms,
      LocalDate from,
      String actor);
}
