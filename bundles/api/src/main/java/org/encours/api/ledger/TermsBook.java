package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The terms agreed by a company and with its customers, each from a day on. A day without value
 * (null in the map): from then on there are none of its own. Ask with the two methods.
 *
 * @param company the company's usual terms by first day
 * @param customers by number of the customer account, then by first day
 */
public record TermsBook(
    NavigableMap<LocalDate, PaymentTerms> company,
    Map<String, NavigableMap<LocalDate, PaymentTerms>> customers) {

  public static final TermsBook EMPTY = new TermsBook(new TreeMap<>(), Map.of());

  /** What was agreed with the customer for invoices of that day. */
  public Optional<PaymentTerms> ofCustomer(String account, LocalDate invoice) {
    return Optional.ofNullable(customers.get(account))
        .map(terms -> terms.floorEntry(invoice))
        .map(Map.Entry::getValue);
  }

  /** The company's usual terms for invoices of that day. */
  public Optional<PaymentTerms> ofCompany(LocalDate invoice) {
    return Optional.ofNullable(company.floorEntry(invoice)).map(Map.Entry::getValue);
  }
}
