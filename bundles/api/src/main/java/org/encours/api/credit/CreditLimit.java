package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;

/**
 * A decision on how much a customer may owe. The latest decision that covers a day counts on that
 * day: one with an end gives way to the one before it when it ends.
 *
 * @param id internal number, higher for later decisions
 * @param terms what was decided
 * @param author who decided it, and when
 */
public record CreditLimit(long id, Terms terms, Author author) {

  /**
   * What is decided.
   *
   * @param scope whether for one account or for the person over the group's companies
   * @param amount the most that may be owed; empty: from that day on there is no limit
   * @param from first day
   * @param until last day, if it ends by itself
   * @param reason why
   */
  public record Terms(
      CreditScope scope,
      Optional<Money> amount,
      LocalDate from,
      Optional<LocalDate> until,
      String reason) {

    /** Whether the decision covers the day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
  }

  /** The limit in force that day of all that were decided. */
  public static Optional<CreditLimit> inForce(
      List<CreditLimit> decided, CreditScope scope, LocalDate day) {
    return decided.stream()
        .filter(one -> one.terms.scope() == scope && one.terms.covers(day))
        .max(Comparator.comparingLong(CreditLimit::id))
        .filter(one -> one.terms.amount().isPresent());
  }
}
