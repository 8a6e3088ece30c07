package org.encours.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What ratings are made of, and where they are kept. For whoever rates; thread-safe. */
public interface RatingFacts {
  /**
   * The invoices of a company, one account after the other, accounts without invoices too. What
   * follows from entries, letterings and due dates as they are known now and dated before a day.
   *
   * @param asOf the day
   * @param account only this one, by its internal number
   */
  void sales(int company, LocalDate asOf, Optional<Long> account, Consumer<AccountSales> each);

  /**
   * Records those that differ from the account's last rating of that day or before: in note, or by
   * at least half a percent in a chance, or by the model.
   *
   * @return how many were recorded
   */
  int record(LocalDate from, String model, List<NewRating> ratings);

  /** The account of a lettering. */
  Optional<Long> accountOfLettering(long lettering);
}
