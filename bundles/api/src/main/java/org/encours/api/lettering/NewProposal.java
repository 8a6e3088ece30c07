package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;

/**
 * A match to be proposed to a person.
 *
 * @param account customer account
 * @param shares what it would take of each entry
 * @param confidence 0 to 100
 * @param decision the rule and its explanation
 * @param difference what would be written off
 * @param alternatives how many other matches would be as good
 */
public record NewProposal(
    long account,
    List<Share> shares,
    int confidence,
    Decision decision,
    Optional<Difference> difference,
    int alternatives) {

  public NewProposal {
    shares = List.copyOf(shares);
  }

  /** One that adds up to zero and has no alternative. */
  public NewProposal(long account, List<Share> shares, int confidence, Decision decision) {
    this(account, shares, confidence, decision, Optional.empty(), 0);
  }
}
