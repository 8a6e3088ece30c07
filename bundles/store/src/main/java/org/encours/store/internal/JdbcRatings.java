package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.encours.api.risk.RatingFacts;
import org.encours.api.risk.Ratings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ratings, and the sales they are made of. */
@Component
public final class JdbcRatings implements Ratings, RatingFacts {
  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcRatings(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void sales(
      int company, LocalDate asOf, Optional<Long> account, Consumer<AccountSales> each) {
    RatingSales.read(transactions, company, asOf, account, each);
  }

  @Override
  public int record(LocalDate from, String model, List<NewRating> ratings) {
    return transactions.call(
        () ->
            new RatingWrites(transactions, Timestamp.from(clock.instant()))
                .record(from, model, ratings));
  }

  @Override
  public NoteBounds bounds(int company) {
    return transactions
        .sql()
        .fetchOptional(
            """
            select up_to, large_at_risk from note_bounds
            where company_id = ? order by id desc limit 1""",
            company)
        .map(row -> new NoteBounds(List.of(row.get(0, Double[].class)), row.get(1, Long.class)))
        .orElse(NoteBounds.USUAL);
  }

  @Override
  public void choose(Company company, NoteBounds bounds, String actor) {
    transactions.run(
        () -> {
          transactions
              .sql()
              .execute(
                  """
                  insert into note_bounds (company_id, up_to, large_at_risk, actor, recorded_at)
                  values (?, ?, ?, ?, ?::timestamptz)""",
                  company.id(),
                  bounds.upTo().toArray(Double[]::new),
                  bounds.largeAtRisk(),
                  actor,
                  Timestamp.from(clock.instant()));
          journal.append(
              new JournalEvent(
                  EventKinds.NOTE_BOUNDS_CHOSEN,
                  Optional.of(company.id()),
                  "company/" + company.siren(),
                  actor,
                  Map.of(
                      "upTo", bounds.upTo().toString(),
                      "largeAtRisk", Long.toString(bounds.largeAtRisk()))));
        });
  }

  @Override
  public Optional<Long> accountOfLettering(long lettering) {
    return transactions
        .sql()
        .fetchOptional("select account_id from lettering where id = ?", lettering)
        .map(row -> row.get(0, Long.class));
  }

  @Override
  public Optional<Rating> rating(Company company, String account, LocalDate asOf) {
    return reads(company).rating(account, asOf);
  }

  @Override
  public Page<Rating> ratings(Company company, LocalDate asOf, PageRequest page) {
    return reads(company).ratings(asOf, page);
  }

  @Override
  public List<Rating> history(Company company, String account) {
    return reads(company).history(account);
  }

  @Override
  public Portfolio portfolio(Company company, LocalDate asOf, LocalDate since) {
    return reads(company).portfolio(asOf, since);
  }

  private RatingReads reads(Company company) {
    return new RatingReads(transactions.sql(), company);
  }

  @Override
  public void override(Company company, String account, Rating.Override override) {
    if (override.reason().isBlank()) {
      throw invalid("Une note fixée demande un motif", "A note set by hand needs a reason");
    }
    if (override.until().isBefore(override.from())) {
      throw invalid("La fin précède le début", "The end comes before the beginning");
    }
    transactions.run(
        () -> {
          int made =
              transactions
                  .sql()
                  .execute(
                      """
                      insert into rating_override
                        (account_id, note, reason, from_date, until_date, actor, recorded_at)
                      select id, ?, ?, ?, ?, ?, ?::timestamptz
                      from customer_account where company_id = ? and number = ?""",
                      override.note().name(),
                      override.reason(),
                      override.from(),
                      override.until(),
                      override.actor(),
                      Timestamp.from(clock.instant()),
                      company.id(),
                      account);
          if (made == 0) {
            throw new InvalidRequest(
                InvalidRequest.Kind.NOT_FOUND,
                new Words(
                    "Compte client inconnu : " + account, "Unknown customer account: " + account));
          }
          journal.append(
              new JournalEvent(
                  EventKinds.NOTE_SET,
                  Optional.of(company.id()),
                  "customer/" + account,
                  override.actor(),
                  Map.of(
                      "note", override.note().name(),
                      "reason", override.reason(),
                      "until", override.until().toString())));
        });
  }

  private static InvalidRequest invalid(String fr, String en) {
    return new InvalidRequest(InvalidRequest.Kind.INVALID, new Words(fr, en));
  }
}
