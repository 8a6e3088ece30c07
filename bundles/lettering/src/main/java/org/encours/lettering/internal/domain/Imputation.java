package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;

/**
 * Settles entries against each other, the debts due first before the others (Code civil, art.
 * 1342-10). What the smaller side cannot cover stays open.
 */
public final class Imputation {
  private static final Comparator<OpenEntry> OLDEST_FIRST =
      Comparator.comparing(OpenEntry::due)
          .thenComparing(OpenEntry::date)
          .thenComparingLong(OpenEntry::id);

  private Imputation() {}

  /**
   * The share of each entry, zero for entries that get nothing.
   *
   * @return shares that add up to zero, oldest due first, debits before credits
   */
  public static List<Share> oldestFirst(List<OpenEntry> entries) {
    long debit = 0;
    long credit = 0;
    for (OpenEntry entry : entries) {
      if (entry.isDebit()) {
        debit = Math.addExact(debit, entry.open());
      } else {
        credit = Math.subtractExact(credit, entry.open());
      }
    }
    long settled = Math.min(debit, credit);
    List<Share> shares = new ArrayList<>(entries.size());
    shares.addAll(side(entries.stream().filter(OpenEntry::isDebit).toList(), settled, 1));
    shares.addAll(side(entries.stream().filter(e -> !e.isDebit()).toList(), settled, -1));
    return shares;
  }

  private static List<Share> side(List<OpenEntry> entries, long settled, int sign) {
    List<Share> shares = new ArrayList<>(entries.size());
    long left = settled;
    for (OpenEntry entry : entries.stream().sorted(OLDEST_FIRST).toList()) {
      long share = Math.min(left, Math.abs(entry.open()));
      shares.add(new Share(entry.id(), sign * share));
      left -= share;
    }
    return shares;
  }
}
