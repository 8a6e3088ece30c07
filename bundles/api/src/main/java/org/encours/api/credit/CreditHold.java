package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A hold on deliveries, or its release. The latest that has begun on a day counts on that day.
 *
 * @param id internal number, higher for later ones
 * @param scope whether it is about one account or the person in all companies
 * @param held true: nothing is to be delivered; false: released
 * @param from first day
 * @param reason why
 * @param author who said so, and when
 */
public record CreditHold(
    long id, CreditScope scope, boolean held, LocalDate from, String reason, Author author) {

  /** The hold in force that day, of all holds and releases. */
  public static Optional<CreditHold> inForce(
      List<CreditHold> stated, CreditScope scope, LocalDate day) {
    return stated.stream()
        .filter(one -> one.scope == scope && !one.from.isAfter(day))
        .max(Comparator.comparingLong(CreditHold::id))
        .filter(CreditHold::held);
  }
}
