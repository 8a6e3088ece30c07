package org.encours.api.ledger;

import java.util.Optional;
import org.encours.api.PageRequest;

/**
 * Which items are wanted.
 *
 * @param account only this customer account
 * @param state which of them
 * @param filter and which of those
 * @param order in which order; equals by their entries' numbers
 * @param page which page; a cursor belongs to its order
 */
public record ItemQuery(
    Optional<String> account, State state, ItemFilter filter, Order order, PageRequest page) {

  /** All of a state, in the order of their due dates. */
  public ItemQuery(Optional<String> account, State state, PageRequest page) {
    this(account, state, ItemFilter.NONE, Order.DUE, page);
  }

  /** Open (wholly or partly), settled, or both. */
  public enum State {
    OPEN,
    LETTERED,
    ALL
  }

  /** What comes first. */
  public enum Order {
    /** The earliest due date. */
    DUE,
    /** The earliest accounting date. */
    OLDEST,
    /** The latest accounting date. */
    NEWEST,
    /** The smallest amount of the entry, whatever its sign: equal debits and credits meet. */
    SMALLEST,
    /** The largest amount of the entry, whatever its sign. */
    LARGEST
  }
}
