package org.encours.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/** Notes of customers, as they stood on any day. Thread-safe. */
public interface Ratings {
  /** The rating that counts on a day; empty if the account is unknown or was not rated yet. */
  Optional<Rating> rating(Company company, String account, LocalDate asOf);

  /** All that count on a day, the greatest chance of being late first, without factors. */
  Page<Rating> ratings(Company company, LocalDate asOf, PageRequest page);

  /** The ratings of an account, the latest first, without factors; at most 100. */
  List<Rating> history(Company company, String account);

  /** How the customers are spread over the notes, and how they moved since another day. */
  Portfolio portfolio(Company company, LocalDate asOf, LocalDate since);

  /** How chances become notes in the company. */
  NoteBounds bounds(int company);

  /** Chooses how chances become notes, from the next rating on. */
  void choose(Company company, NoteBounds bounds, String actor);

  /**
   * Sets a note by hand until a day, with a reason.
   *
   * @throws org.encours.api.InvalidRequest if the account is unknown, the reason empty or the days
   *     make no sense
   */
  void override(Company company, String account, Rating.Override override);
}
