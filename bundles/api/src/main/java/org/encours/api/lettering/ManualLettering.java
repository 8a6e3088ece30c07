package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;

/**
 * What a person letters by hand.
 *
 * @param account number of the customer account
 * @param entries the entries, 2 to 10,000, on both sides
 * @param writtenOff why the difference is written off; empty if what remains is to stay open
 * @param reason in the person's own words, may be blank
 */
public record ManualLettering(
    String account, List<Long> entries, Optional<Difference.Kind> writtenOff, String reason) {

  public ManualLettering {
    entries = List.copyOf(entries);
  }
}
