package org.encours.api.lettering;

import java.util.List;

/**
 * A lettering to be recorded.
 *
 * @param account customer account
 * @param shares what it takes of each entry; add up to zero
 * @param decision why
 */
public record NewLettering(long account, List<Share> shares, Decision decision) {
  public NewLettering {
    shares = List.copyOf(shares);
  }
}
