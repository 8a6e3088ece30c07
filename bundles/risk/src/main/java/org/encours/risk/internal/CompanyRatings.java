package org.encours.risk.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.RatingFacts;
import org.encours.api.risk.Ratings;
import org.encours.api.work.Timetable;
import org.encours.risk.internal.domain.LedgerRating;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Rates the accounts of companies. Doing it again changes nothing: only what differs is recorded.
 * One company at a time: each takes memory in proportion to its sales.
 */
@Component(service = CompanyRatings.class)
public final class CompanyRatings {
  private static final int MONTHS_BEFORE = 12;

  /** Recorded at once: the explanations of so many fit in memory. */
  private static final int AT_ONCE = 5_000;

  private final RatingFacts facts;
  private final Ratings ratings;
  private final Timetable timetable;
  private final IndicatorBook book;
  private final Clock clock;
  private final Map<Integer, LedgerRating> learnt = new HashMap<>(); // guarded by this

  @Activate
  public CompanyRatings(
      @Reference RatingFacts facts,
      @Reference Ratings ratings,
      @Reference Timetable timetable,
      @Reference IndicatorBook book,
      @Reference Clock clock) {
    this.facts = facts;
    this.ratings = ratings;
    this.timetable = timetable;
    this.book = book;
    this.clock = clock;
  }

  /** When all accounts were last rated; what was known before is in there. */
  Optional<Instant> lastRated(int company) {
    return timetable.lastDone(name(company));
  }

  private static String name(int company) {
    return "rating/" + company;
  }

  /**
   * Rates all accounts as of today. The first time also as of the first day of each month of the
   * last year, so that notes have a past; broken off there, the next time begins again.
   */
  synchronized void rate(int company) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    List<AccountSales> ledger = new ArrayList<>();
    facts.sales(company, today, Optional.empty(), ledger::add);
    if (lastRated(company).isEmpty()) ratePast(company, ledger, today);
    rate(company, ledger, today);
    // As long as there are no accounts, the first time is still to come.
    if (!ledger.isEmpty()) timetable.done(name(company), now);
  }

  /** From what is read for today: reading a large ledger takes longer than rating it. */
  private void ratePast(int company, List<AccountSales> ledger, LocalDate today) {
    for (int months = MONTHS_BEFORE - 1; months >= 0; months--) {
      LocalDate asOf = today.withDayOfMonth(1).minusMonths(months);
      int day = Math.toIntExact(asOf.toEpochDay());
      rate(
          company,
          ledger.stream()
              .map(account -> account.before(day))
              .filter(account -> !account.sales().isEmpty())
              .toList(),
          asOf);
    }
  }

  private void rate(int company, List<AccountSales> accounts, LocalDate asOf) {
    LedgerRating rating = LedgerRating.learnt(accounts, asOf, book.indicators());
    learnt.put(company, rating);
    NoteBounds bounds = ratings.bounds(company);
    for (int first = 0; first < accounts.size(); first += AT_ONCE) {
      record(
          asOf,
          rating,
          accounts.subList(first, Math.min(first + AT_ONCE, accounts.size())),
          bounds);
    }
  }

  private void record(
      LocalDate asOf, LedgerRating rating, List<AccountSales> accounts, NoteBounds bounds) {
    List<NewRating> made =
        accounts.parallelStream().map(account -> rating.rate(account, asOf, bounds)).toList();
    facts.record(asOf, rating.version(), made);
  }

  /**
   * Rates the account of a lettering as of today, by what was last learnt of its company: one
   * lettering hardly changes that.
   */
  synchronized void rateOf(int company, long lettering) {
    LedgerRating rating = learnt.get(company);
    if (rating == null) {
      rate(company);
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<AccountSales> accounts = new ArrayList<>();
    Optional<Long> account = facts.accountOfLettering(lettering);
    if (account.isEmpty()) return;
    facts.sales(company, today, account, accounts::add);
    record(today, rating, accounts, ratings.bounds(company));
  }
}
