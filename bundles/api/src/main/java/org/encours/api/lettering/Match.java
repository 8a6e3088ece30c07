package org.encours.api.lettering;

import java.util.List;
import org.encours.api.Words;

/**
 * Entries that a rule finds to belong together. Debits equal credits.
 *
 * @param shares at least one debit and one credit, adding up to zero
 * @param certain whether a careful accountant would letter this without asking; otherwise it is
 *     proposed
 * @param confidence 0 to 100, orders the proposals
 * @param explanation why, in words: what was found where
 */
public record Match(List<Share> shares, boolean certain, int confidence, Words explanation) {

  public Match {
    shares = List.copyOf(shares);
    long sum = 0;
    for (Share share : shares) sum = Math.addExact(sum, share.amount());
    if (sum != 0 || shares.size() < 2) {
      throw new IllegalArgumentException("shares do not balance: " + shares);
    }
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
