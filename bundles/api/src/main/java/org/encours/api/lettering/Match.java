package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;
import org.encours.api.Words;

/**
 * Entries that a rule finds to belong together. Debits equal credits, but for a stated difference.
 *
 * @param shares at least one debit and one credit, adding up to zero or to the difference
 * @param certain whether a careful accountant would letter this without asking; otherwise it is
 *     proposed
 * @param confidence 0 to 100, orders the proposals
 * @param explanation why, in words: what was found where
 * @param difference what is written off
 * @param alternatives how many other matches would be as good
 */
public record Match(
    List<Share> shares,
    boolean certain,
    int confidence,
    Words explanation,
    Optional<Difference> difference,
    int alternatives) {

  /** A match that adds up to zero and has no alternative. */
  public Match(List<Share> shares, boolean certain, int confidence, Words explanation) {
    this(shares, certain, confidence, explanation, Optional.empty(), 0);
  }

  public Match {
    shares = List.copyOf(shares);
    long sum = 0;
    for (Share share : shares) sum = Math.addExact(sum, share.amount());
    long expected = difference.map(Difference::amount).orElse(0L);
    if (sum != expected || shares.size() < 2) {
      throw new IllegalArgumentException("shares do not balance: " + shares);
    }
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
