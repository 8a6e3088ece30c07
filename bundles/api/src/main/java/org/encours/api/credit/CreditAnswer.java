package org.encours.api.credit;

import java.util.List;
import java.util.Optional;
import org.encours.api.Words;

/**
 * The answer to an order, with all that was decisive.
 *
 * @param decision what to do
 * @param reasons why, the most serious first; also what did not decide but is worth knowing
 * @param standing how the customer stands without the order
 * @param use the limit of which the least is left
 */
public record CreditAnswer(
    CreditDecision decision, List<Words> reasons, CreditStanding standing, Optional<LimitUse> use) {

  public CreditAnswer {
    reasons = List.copyOf(reasons);
  }
}
