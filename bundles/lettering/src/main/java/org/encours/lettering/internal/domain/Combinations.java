package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/** The combinations of entries of one side that add up to an entry of the other. */
final class Combinations {
  private static final int[] NONE = {};

  private final List<OpenEntry> entries;
  private final Citations citations;
  private final int[] debits;
  private final int[] credits;
  private int[] dueFirst = NONE; // sorted when first needed
  private long[] dueSums = {};
  private final List<Combination> found = new ArrayList<>();

  /**
   * Entries that add up to nothing.
   *
   * @param places in the account; the last is the one that the others add up to
   * @param ofPayments whether payments add up to an invoice
   * @param solutions how many combinations add up to it
   * @param believed whether it is the only one, and hardly a coincidence
   */
  record Combination(int[] places, boolean ofPayments, int solutions, boolean believed) {}

  Combinations(OpenAccount account) {
    entries = account.entries();
    citations = Citations.of(account);
    debits = untied(true);
    credits = untied(false);
  }

  /** The debits in the order in which they are due, and what they come to up to each. */
  private void sortByDue() {
    dueFirst =
        Arrays.stream(debits)
            .boxed()
            .sorted(Comparator.comparing(i -> entries.get(i).due())) // stable
            .mapToInt(i -> i)
            .toArray();
    dueSums = new long[dueFirst.length];
    long sum = 0;
    for (int i = 0; i < dueFirst.length; i++) {
      sum = Math.addExact(sum, entries.get(dueFirst[i]).open());
      dueSums[i] = sum;
    }
  }

  /** What cites nothing and is cited by nothing. */
  private int[] untied(boolean debit) {
    int[] places = new int[entries.size()];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      if (entries.get(i).isDebit() == debit && !citations.isTied(i)) places[count++] = i;
    }
    return Arrays.copyOf(places, count);
  }

  List<Combination> find() {
    for (int credit : credits) {
      int[] before = upTo(entries.get(credit).date());
      if (before.length > 1 && !ofSome(credit, before, false)) ofOldest(credit);
    }
    for (int debit : debits) {
      int[] after = since(entries.get(debit).date());
      if (after.length > 1) ofSome(debit, after, true);
    }
    return found;
  }

  /** The latest debits that were there on a day. */
  private int[] upTo(LocalDate day) {
    int end = 0;
    int high = debits.length;
    while (end < high) {
      int middle = (end + high) >>> 1;
      if (entries.get(debits[middle]).date().isAfter(day)) high = middle;
      else end = middle + 1;
    }
    return Arrays.copyOfRange(debits, Math.max(0, end - SubsetSearch.MOST_AMOUNTS), end);
  }

  /** The first credits that came from a day on. */
  private int[] since(LocalDate day) {
    int start = 0;
    int high = credits.length;
    while (start < high) {
      int middle = (start + high) >>> 1;
      if (entries.get(credits[middle]).date().isBefore(day)) start = middle + 1;
      else high = middle;
    }
    int end = Math.min(credits.length, start + SubsetSearch.MOST_AMOUNTS);
    return Arrays.copyOfRange(credits, start, end);
  }

  /** All combinations of the candidates. */
  private boolean ofSome(int one, int[] candidates, boolean ofPayments) {
    long target = Math.abs(entries.get(one).open());
    int[] fitting = fitting(candidates, target, entries.get(one).date());
    if (fitting.length < 2) return false;
    long[] amounts = amounts(fitting);
    SubsetSearch.Found search = SubsetSearch.of(amounts, target);
    if (search.first().length < 2) return search.first().length == 1;
    int[] others = Arrays.stream(search.first()).map(i -> fitting[i]).sorted().toArray();
    double hypotheses = Coincidence.subsets(amounts.length, others.length);
    boolean believed =
        search.isUnique()
            && !ofPayments
            && !citations.citesUnknown(one)
            && Coincidence.isUnlikely(hypotheses, with(amounts, target));
    found.add(new Combination(with(others, one), ofPayments, search.solutions(), believed));
    return true;
  }

  /**
   * Only what is not more than the whole; what such a payment likely means first. None if even all
   * together are less than the whole.
   */
  private int[] fitting(int[] candidates, long target, LocalDate day) {
    int[] fitting = new int[candidates.length];
    long[] distance = new long[candidates.length];
    int count = 0;
    long sum = 0;
    for (int candidate : candidates) {
      OpenEntry entry = entries.get(candidate);
      if (Math.abs(entry.open()) > target) continue;
      sum = Math.addExact(sum, Math.abs(entry.open()));
      long days =
          entry.isDebit()
              ? Nearness.distance(entry, day)
              : Math.abs(entry.due().toEpochDay() - day.toEpochDay());
      int at = count++;
      for (; at > 0 && distance[at - 1] > days; at--) {
        fitting[at] = fitting[at - 1];
        distance[at] = distance[at - 1];
      }
      fitting[at] = candidate;
      distance[at] = days;
    }
    return sum < target ? NONE : Arrays.copyOf(fitting, count);
  }

  private long[] amounts(int[] places) {
    return Arrays.stream(places).mapToLong(i -> Math.abs(entries.get(i).open())).toArray();
  }

  /** The debts due first, in their order. */
  private void ofOldest(int credit) {
    if (dueFirst.length == 0) sortByDue();
    int at = Arrays.binarySearch(dueSums, -entries.get(credit).open());
    if (at < 1) return;
    LocalDate day = entries.get(credit).date();
    int[] others = Arrays.copyOf(dueFirst, at + 1);
    for (int other : others) if (entries.get(other).date().isAfter(day)) return;
    boolean believed =
        !citations.citesUnknown(credit)
            && Coincidence.isUnlikely(
                dueSums.length, with(amounts(debits), entries.get(credit).open()));
    found.add(new Combination(with(others, credit), false, 1, believed));
  }

  private static long[] with(long[] amounts, long more) {
    long[] all = Arrays.copyOf(amounts, amounts.length + 1);
    all[amounts.length] = more;
    return all;
  }

  private static int[] with(int[] places, int more) {
    int[] all = Arrays.copyOf(places, places.length + 1);
    all[places.length] = more;
    return all;
  }
}
