package org.encours.it.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What belongs together in a ledger, of groups of two entries or more. Immutable. */
final class Truth {
  private final Set<Set<Long>> groups = new HashSet<>();
  private final Set<Set<Long>> balanced = new HashSet<>();
  private final Map<Long, Set<Long>> groupOf = new HashMap<>();
  private final Map<Long, String> leftAlone;

  /**
   * @param groups sets of entries
   * @param amounts what each entry is worth, minor units, debit positive
   * @param leftAlone entries known to belong to nothing, with the reason; empty where nobody knows
   */
  Truth(Collection<Set<Long>> groups, Map<Long, Long> amounts, Map<Long, String> leftAlone) {
    this.leftAlone = Map.copyOf(leftAlone);
    for (Set<Long> group : groups) {
      if (group.size() < 2) continue;
      this.groups.add(group);
      if (group.stream().mapToLong(amounts::get).sum() == 0) balanced.add(group);
      for (Long entry : group) groupOf.put(entry, group);
    }
  }

  long groups() {
    return groups.size();
  }

  /** Groups that add up to zero. */
  long balancedGroups() {
    return balanced.size();
  }

  boolean isGroup(Set<Long> entries) {
    return groups.contains(entries);
  }

  boolean isBalancedGroup(Set<Long> entries) {
    return balanced.contains(entries);
  }

  /** Whether it is known of any entry that it belongs to nothing. */
  boolean knowsWhatStaysOpen() {
    return !leftAlone.isEmpty();
  }

  /** Why entries of this set belong to nothing, each reason once; empty if all belong somewhere. */
  Set<String> reasonsToLeaveAlone(Set<Long> entries) {
    Set<String> reasons = new HashSet<>();
    for (Long entry : entries) {
      String reason = leftAlone.get(entry);
      if (reason != null) reasons.add(reason);
    }
    return reasons;
  }

  /** Pairs of entries that belong together. */
  long pairs() {
    return groups.stream().mapToLong(group -> pairsOf(group.size())).sum();
  }

  /** Pairs among these entries that belong together. */
  long pairsWithin(Set<Long> entries) {
    Map<Set<Long>, Integer> found = new HashMap<>();
    for (Long entry : entries) {
      Set<Long> group = groupOf.get(entry);
      if (group != null) found.merge(group, 1, Integer::sum);
    }
    return found.values().stream().mapToLong(Truth::pairsOf).sum();
  }

  static long pairsOf(long entries) {
    return entries * (entries - 1) / 2;
  }
}
