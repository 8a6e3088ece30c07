package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.customer.CustomerTerms;
import org.encours.api.customer.DeclaredTerms;

/**
 * Terms of payment, by first day.
 *
 * @param inForce those that count for an invoice of the day asked for
 * @param source {@code customer} or {@code company}: whose they are
 * @param customer declared for the customer
 * @param company the company's usual ones
 */
public record TermsBookView(
    TermsView inForce, String source, List<TermsView> customer, List<TermsView> company) {

  public static TermsBookView of(CustomerTerms terms, LocalDate day, Locale locale) {
    Optional<DeclaredTerms> own = terms.ofCustomer(day);
    Optional<DeclaredTerms> any = own.or(() -> terms.ofCompany(day));
    return new TermsBookView(
        any.map(found -> TermsView.of(found, locale)).orElse(null),
        any.map(found -> own.isPresent() ? "customer" : "company").orElse(null),
        terms.customer().stream().map(one -> TermsView.of(one, locale)).toList(),
        terms.company().stream().map(one -> TermsView.of(one, locale)).toList());
  }
}
