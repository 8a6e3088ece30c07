package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;

/**
 * A lettering to be recorded.
 *
 * @param account customer account
 * @param shares what it takes of each entry; add up to zero, or to the difference
 * @param decision why
 * @param difference what is written off
 */
public record NewLettering(
    long account, List<Share> shares, Decision decision, Optional<Difference> difference) {

  public NewLettering {
    shares = List.copyOf(shares);
  }

  /** One that adds up to zero. */
  public NewLettering(long account, List<Share> shares, Decision decision) {
    this(account, shares, decision, Optional.empty());
  }
}
