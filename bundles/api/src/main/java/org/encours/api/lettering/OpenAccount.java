package org.encours.api.lettering;

import java.util.List;
import java.util.Set;

/**
 * What is open on one customer account within one general ledger account. Rules never see two
 * customers at once.
 *
 * @param id the customer account
 * @param number its number
 * @param collective whether it gathers several customers: nothing is lettered on it automatically
 * @param entries open entries by accounting date, then id
 */
public record OpenAccount(long id, String number, boolean collective, List<OpenEntry> entries) {
  public OpenAccount {
    entries = List.copyOf(entries);
  }

  public List<OpenEntry> debits() {
    return entries.stream().filter(OpenEntry::isDebit).toList();
  }

  public List<OpenEntry> credits() {
    return entries.stream().filter(entry -> !entry.isDebit()).toList();
  }

  /** The same account without those entries. */
  public OpenAccount without(Set<Long> taken) {
    return new OpenAccount(
        id,
        number,
        collective,
        entries.stream().filter(entry -> !taken.contains(entry.id())).toList());
  }
}
