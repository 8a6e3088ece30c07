package org.encours.risk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.encours.api.risk.RatingFacts;
import org.encours.api.risk.Ratings;
import org.encours.api.work.Timetable;

/** One company's sales and ratings in memory. Notes by hand are none of a rater's business. */
final class MemoryRatings implements Ratings, RatingFacts, Timetable {
  /** The ledger as it is now. */
  final List<AccountSales> ledger = new ArrayList<>();

  /** What was recorded last, by day and account. */
  final Map<LocalDate, Map<Long, NewRating>> recorded = new TreeMap<>();

  /** Whether the whole ledger or an account was read, as of which day. */
  final List<String> reads = new ArrayList<>();

  /** Account by lettering. */
  final Map<Long, Long> letterings = new HashMap<>();

  NoteBounds bounds = NoteBounds.USUAL;

  /** The day whose ratings cannot be recorded. */
  Optional<LocalDate> broken = Optional.empty();

  private final Map<String, Instant> done = new HashMap<>();

  @Override
  public void sales(
      int company, LocalDate asOf, Optional<Long> account, Consumer<AccountSales> each) {
    reads.add(account.map(number -> number + " on ").orElse("all on ") + asOf);
    long day = asOf.toEpochDay();
    for (AccountSales one : ledger) {
      if (account.filter(number -> number != one.account()).isPresent()) continue;
      each.accept(
          new AccountSales(
              one.account(),
              one.open(),
              one.sales().stream().filter(sale -> sale.day() < day).toList()));
    }
  }

  @Override
  public int record(LocalDate from, String model, List<NewRating> ratings) {
    if (broken.filter(from::equals).isPresent()) throw new IllegalStateException("broken");
    Map<Long, NewRating> onDay = recorded.computeIfAbsent(from, day -> new TreeMap<>());
    ratings.forEach(rating -> onDay.put(rating.account(), rating));
    return ratings.size();
  }

  @Override
  public Optional<Long> accountOfLettering(long lettering) {
    return Optional.ofNullable(letterings.get(lettering));
  }

  @Override
  public NoteBounds bounds(int company) {
    return bounds;
  }

  @Override
  public Optional<Instant> lastDone(String name) {
    return Optional.ofNullable(done.get(name));
  }

  @Override
  public void done(String name, Instant at) {
    done.put(name, at);
  }

  @Override
  public Optional<Rating> rating(Company company, String account, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Rating> ratings(Company company, LocalDate asOf, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Rating> history(Company company, String account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Portfolio portfolio(Company company, LocalDate asOf, LocalDate since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void choose(Company company, NoteBounds bounds, String actor) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void override(Company company, String account, Rating.Override override) {
    throw new UnsupportedOperationException();
  }
}
