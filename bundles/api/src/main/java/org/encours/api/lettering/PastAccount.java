package org.encours.api.lettering;

import java.util.List;
import java.util.Set;

/**
 * A customer account as it would be if nothing had ever been lettered on it, and what was.
 *
 * @param account all its entries, open
 * @param customer name of the customer
 * @param lettered the groups in force that a file brought or a person made or accepted, by their
 *     entries
 * @param byRules entries that rules have lettered by themselves: nobody has judged those groups
 */
public record PastAccount(
    OpenAccount account, String customer, List<Set<Long>> lettered, Set<Long> byRules) {
  public PastAccount {
    lettered = List.copyOf(lettered);
    byRules = Set.copyOf(byRules);
  }
}
