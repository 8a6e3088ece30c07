package org.encours.rest.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.credit.CreditStanding;
import org.encours.api.customer.CustomerFile;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.risk.Rating;

/** A customer account with what is open on it and the legal person behind it. */
public record CustomerDetailView(
    String account,
    String name,
    boolean collective,
    MoneyView balance,
    MoneyView overdue,
    int openItems,
    String oldestDue,
    MoneyView exposure,
    Boolean hold,
    CustomerNoteView rating,
    Long person,
    List<IdentifierView> identifiers,
    List<ContactView> contacts,
    TermsBookView terms,
    List<GroupAccountView> accounts,
    List<MergeView> merges,
    List<MergeCandidateView> candidates) {

  /** What a service says that is stopped is left out. */
  public static CustomerDetailView of(
      CustomerBalance balance,
      Optional<CustomerFile> file,
      Optional<CreditStanding> standing,
      Optional<Rating> rating,
      LocalDate day,
      Locale locale) {
    CustomerView base = CustomerView.of(balance);
    return new CustomerDetailView(
        base.account(),
        base.name(),
        base.collective(),
        base.balance(),
        base.overdue(),
        base.openItems(),
        base.oldestDue(),
        standing.map(s -> MoneyView.of(s.exposure().asked().own().net())).orElse(null),
        standing.map(CreditStanding::held).orElse(null),
        rating.map(CustomerNoteView::of).orElse(null),
        file.map(CustomerFile::person).orElse(null),
        file.map(f -> f.identifiers().stream().map(i -> IdentifierView.of(i, locale)).toList())
            .orElse(null),
        file.map(f -> f.contacts().stream().map(ContactView::of).toList()).orElse(null),
        file.map(f -> TermsBookView.of(f.terms(), day, locale)).orElse(null),
        file.map(f -> f.accounts().stream().map(GroupAccountView::of).toList()).orElse(null),
        file.map(f -> f.merges().stream().map(MergeView::of).toList()).orElse(null),
        file.map(f -> f.candidates().stream().map(c -> MergeCandidateView.of(c, locale)).toList())
            .orElse(null));
  }
}
