package org.encours.api.risk;

import java.util.List;

/**
 * A note to be recorded.
 *
 * @param account internal number of the account
 * @param open what it owes, in minor units of the company's currency
 */
public record NewRating(
    long account, Note note, LateChances chances, long open, int sales, List<Factor> factors) {

  public NewRating {
    factors = List.copyOf(factors);
  }
}
