package org.encours.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.encours.api.PageRequest;

/**
 * @param asOf accounting day: entries and letterings dated later do not count
 * @param knownAt moment: what was recorded later does not count
 * @param order of the rows
 * @param page which customers
 */
public record AgedBalanceQuery(LocalDate asOf, Instant knownAt, Order order, PageRequest page) {

  /** Orders of the rows. */
  public enum Order {
    ACCOUNT,
    /** Largest balance first. */
    BALANCE,
    /** Most overdue first: what is not in the first bucket. */
    OVERDUE
  }
}
