package org.encours.api.ledger;

import java.util.Optional;
import org.encours.api.PageRequest;

/**
 * Which items are wanted, in the order of their due dates.
 *
 * @param account only this customer account
 * @param state which of them
 * @param page which page
 */
public record ItemQuery(Optional<String> account, State state, PageRequest page) {

  /** Open (wholly or partly), settled, or both. */
  public enum State {
    OPEN,
    LETTERED,
    ALL
  }
}
