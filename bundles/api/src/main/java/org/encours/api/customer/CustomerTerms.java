package org.encours.api.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The terms of a customer account and those of its company, by first day; of two declarations for
 * the same day, only the later one.
 *
 * @param customer agreed with the customer
 * @param company the company's usual ones
 */
public record CustomerTerms(List<DeclaredTerms> customer, List<DeclaredTerms> company) {

  public CustomerTerms {
    customer = List.copyOf(customer);
    company = List.copyOf(company);
  }

  /** The customer's own terms for an invoice of that day. */
  public Optional<DeclaredTerms> ofCustomer(LocalDate invoice) {
    return at(customer, invoice);
  }

  /** The company's usual terms for an invoice of that day. */
  public Optional<DeclaredTerms> ofCompany(LocalDate invoice) {
    return at(company, invoice);
  }

  private static Optional<DeclaredTerms> at(List<DeclaredTerms> declared, LocalDate invoice) {
    return declared.stream()
        .filter(terms -> !terms.from().isAfter(invoice))
        .reduce((earlier, later) -> later)
        .filter(terms -> terms.terms().isPresent());
  }
}
