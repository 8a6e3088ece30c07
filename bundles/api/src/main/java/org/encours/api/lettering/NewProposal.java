package org.encours.api.lettering;

import java.util.List;

/**
 * A match to be proposed to a person.
 *
 * @param account customer account
 * @param shares what it would take of each entry
 * @param confidence 0 to 100
 * @param decision the rule and its explanation
 */
public record NewProposal(long account, List<Share> shares, int confidence, Decision decision) {
  public NewProposal {
    shares = List.copyOf(shares);
  }
}
