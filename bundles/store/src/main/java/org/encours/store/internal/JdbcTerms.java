package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTermsText;
import org.encours.api.ledger.Terms;
import org.encours.api.ledger.TermsBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Terms of payment as dated facts. */
@Component
public final class JdbcTerms implements Terms {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcTerms(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public TermsBook book(Company company) {
    return new TermsRows(transactions.sql()).book(company.id());
  }

  @Override
  public long declare(
      Company company,
      Optional<String> account,
      Optional<PaymentTerms> terms,
      LocalDate from,
      String actor) {
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      throw new InvalidRequest(
          "Le premier jour doit être compris entre 1900 et 2199.",
          "The first day must lie between 1900 and 2199.");
    }
    return transactions.call(
        () -> {
          // An import takes the same lock: entries get either the terms of before, here, or these.
          transactions
              .sql()
              .fetch("select id from company where id = ? for no key update", company.id());
          Optional<Long> customer = account.map(number -> account(company, number));
          Timestamp now = Timestamp.from(clock.instant());
          record(company, customer, terms, from, actor, now);
          TermsDueDates dueDates = new TermsDueDates(transactions.sql(), now);
          long changed =
              customer.isPresent()
                  ? dueDates.ofAccount(company.id(), customer.get(), from)
                  : dueDates.ofCompany(company.id(), from);
          journal.append(
              new JournalEvent(
                  EventKinds.TERMS_DECLARED,
                  Optional.of(company.id()),
                  account.map(number -> "customer/" + number).orElse("company/" + company.siren()),
                  actor,
                  Map.of(
                      "from", from.toString(),
                      "terms", terms.map(PaymentTermsText::words).map(Words::fr).orElse(""),
                      "changed", Long.toString(changed))));
          return changed;
        });
  }

  private long account(Company company, String number) {
    return new CustomerRows(transactions.sql()).known(company.id(), number).account();
  }

  private void record(
      Company company,
      Optional<Long> customer,
      Optional<PaymentTerms> terms,
      LocalDate from,
      String actor,
      Timestamp now) {
    String table =
        customer.isPresent() ? "customer_terms (account_id, " : "company_terms (company_id, ";
    transactions
        .sql()
        .execute(
            "insert into "
                + table
                + "from_date, days, month_end, day_of_month, actor, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)",
            customer.isPresent() ? customer.get() : (Object) company.id(),
            from,
            terms.map(PaymentTerms::days).orElse(null),
            terms.map(t -> t.monthEnd().ordinal()).orElse(null),
            terms.map(PaymentTerms::dayOfMonth).orElse(null),
            actor,
            now);
  }
}
