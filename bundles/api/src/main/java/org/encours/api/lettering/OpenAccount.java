package org.encours.api.lettering;

import java.util.ArrayList;
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
 * @param all the same, and those that rules before have matched: what an entry cites among them it
 *     still cites
 * @param habits how this customer usually pays; empty where that is not known
 */
public record OpenAccount(
    long id,
    String number,
    boolean collective,
    List<OpenEntry> entries,
    List<OpenEntry> all,
    List<Habit> habits) {
  public OpenAccount {
    entries = List.copyOf(entries);
    all = List.copyOf(all);
    habits = List.copyOf(habits);
  }

  /** An account whose customer's habits are not known. */
  public OpenAccount(
      long id, String number, boolean collective, List<OpenEntry> entries, List<OpenEntry> all) {
    this(id, number, collective, entries, all, List.of());
  }

  /** An account on which nothing has been matched yet. */
  public OpenAccount(long id, String number, boolean collective, List<OpenEntry> entries) {
    this(id, number, collective, entries, entries);
  }

  /** Whether there is anything to letter. */
  public boolean hasBothSides() {
    boolean debit = false;
    boolean credit = false;
    for (OpenEntry entry : entries) {
      if (entry.isDebit()) debit = true;
      else credit = true;
    }
    return debit && credit;
  }

  public List<OpenEntry> debits() {
    return entries.stream().filter(OpenEntry::isDebit).toList();
  }

  public List<OpenEntry> credits() {
    return entries.stream().filter(entry -> !entry.isDebit()).toList();
  }

  /** The same account without those entries. */
  public OpenAccount without(Set<Long> taken) {
    List<OpenEntry> left = new ArrayList<>(entries.size());
    for (OpenEntry entry : entries) if (!taken.contains(entry.id())) left.add(entry);
    return new OpenAccount(id, number, collective, left, all, habits);
  }

  /** The same account of a customer with those habits. */
  public OpenAccount with(List<Habit> habits) {
    return new OpenAccount(id, number, collective, entries, all, habits);
  }
}
