package org.encours.ledger.internal.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.TermsBook;

/**
 * When an entry falls due, and how that is known.
 *
 * @param date due date
 * @param source where it comes from
 */
public record DueDate(LocalDate date, DueSource source) {

  /**
   * What was agreed.
   *
   * @param book terms of customers and company
   * @param usual terms where nothing was agreed
   */
  public record Terms(TermsBook book, PaymentTerms usual) {}

  /**
   * The due date of a line: a debit falls due when its source says, else after the terms agreed
   * with the customer, else after the company's, counted from the invoice; a credit counts from its
   * own day.
   *
   * @param account number of the customer account
   */
  public static DueDate of(LedgerLine line, String account, Terms terms) {
    if (line.posting().amount() <= 0) return new DueDate(line.date(), DueSource.ENTRY_DATE);
    Optional<LocalDate> stated = line.piece().due();
    if (stated.isPresent()) return new DueDate(stated.get(), DueSource.ERP);
    LocalDate invoice =
        line.piece().date().filter(piece -> !piece.isAfter(line.date())).orElse(line.date());
    Optional<PaymentTerms> customer = terms.book().ofCustomer(account, invoice);
    if (customer.isPresent()) {
      return new DueDate(customer.get().due(invoice), DueSource.CUSTOMER_TERMS);
    }
    PaymentTerms usual = terms.book().ofCompany(invoice).orElse(terms.usual());
    return new DueDate(usual.due(invoice), DueSource.COMPANY_TERMS);
  }
}
