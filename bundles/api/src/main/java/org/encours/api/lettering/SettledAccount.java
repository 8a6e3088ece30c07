package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;

/**
 * What was settled on one customer account and what is open: what its habits are learnt from.
 *
 * @param id the customer account
 * @param open entries that no lettering in force holds
 * @param groups the letterings in force
 */
public record SettledAccount(long id, List<OpenEntry> open, List<Group> groups) {
  public SettledAccount {
    open = List.copyOf(open);
    groups = List.copyOf(groups);
  }

  /**
   * A lettering in force.
   *
   * @param entries what it holds, with their whole amounts
   * @param confirmed whether a file brought it or a person made or accepted it, wholly, and nobody
   *     has asked since to forget what was learnt
   * @param writtenOff kind of its difference, if it has one
   */
  public record Group(
      List<OpenEntry> entries, boolean confirmed, Optional<Difference.Kind> writtenOff) {
    public Group {
      entries = List.copyOf(entries);
    }
  }
}
