package org.encours.api.risk;

import java.util.List;

/**
 * A chance and what it is made of: the log-odds of the firm's usual customer plus all
 * contributions.
 *
 * @param chance from 0 to 1
 * @param usual log-odds of a sale about which no indicator says anything
 * @param contributions one for each indicator
 */
public record Assessment(
    Horizon horizon, double chance, double usual, List<Contribution> contributions) {

  public Assessment {
    contributions = List.copyOf(contributions);
  }
}
