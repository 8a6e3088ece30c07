package org.encours.api.bank;

import java.util.List;
import org.encours.api.Money;

/**
 * A movement that waits to be identified.
 *
 * @param movement the movement, its decision saying why it waits
 * @param amount its amount; positive: received
 * @param candidates who may have paid, the likeliest first; at most five
 */
public record Waiting(Movement movement, Money amount, List<Candidate> candidates) {
  public Waiting {
    candidates = List.copyOf(candidates);
  }
}
