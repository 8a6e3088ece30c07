package org.encours.api.ledger;

import java.util.List;
import java.util.Optional;
import org.encours.api.Money;

/**
 * An entry seen as an item that is open, partly open, or settled.
 *
 * @param entry the entry
 * @param customer the customer's name
 * @param open what remains open, same sign as the amount
 * @param letter code of its lettering; lower case while that is partial
 * @param lettering id of that lettering
 * @param instalments its parts where it is due in several, by due date; else empty
 */
public record Item(
    Entry entry,
    String customer,
    Money open,
    Optional<String> letter,
    Optional<Long> lettering,
    List<Instalment> instalments) {
  public Item {
    instalments = List.copyOf(instalments);
  }
}
