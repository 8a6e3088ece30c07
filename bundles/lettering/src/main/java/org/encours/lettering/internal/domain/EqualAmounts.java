package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * Pairs debits and credits of one amount day by day, as the accountant would who looks each
 * morning: a credit settles a debit of its amount if on its day that was the only one open. Where
 * several were, it is not known which is meant; that lasts until as many have been paid as there
 * are.
 */
final class EqualAmounts {

  /** Why two entries are paired. */
  enum Kind {
    /** It was the only one of its amount. */
    ONLY_ONE,
    /** The label names the month of the debit, and no other does. */
    NAMED_MONTH,
    /** All that were open had the same date and due date: it does not matter which. */
    SAME_ITEMS,
    /** As many payments as debts; the oldest debt for the first payment. */
    IN_TURN,
    /** One of several debts; the one due nearest to the payment is taken. */
    NEAREST,
    /** The credit came first. */
    AHEAD
  }

  /**
   * A debit and a credit, by their places in the account.
   *
   * @param others how many other debits it could have been
   */
  record Pair(int debit, int credit, Kind kind, int others) {}

  private final List<OpenEntry> entries;
  private final Citations citations;
  private final Comparator<Integer> byDue;
  private final List<Pair> pairs = new ArrayList<>();
  private List<Integer> debits = new ArrayList<>();
  private List<Integer> unsure = new ArrayList<>();
  private List<Integer> ahead = new ArrayList<>();
  private boolean same;

  private EqualAmounts(List<OpenEntry> entries, Citations citations) {
    this.entries = entries;
    this.citations = citations;
    // Not by number: the order of the import must not matter.
    byDue =
        Comparator.<Integer, LocalDate>comparing(i -> entries.get(i).due())
            .thenComparing(i -> entries.get(i).piece())
            .thenComparing(i -> entries.get(i).label())
            .thenComparing(i -> i);
  }

  /** The pairs among the entries of an account. */
  static List<Pair> pairs(OpenAccount account) {
    return Citations.of(account).equalAmounts();
  }

  /** The same from the citations among those entries. */
  static List<Pair> pairs(List<OpenEntry> entries, Citations citations) {
    LongIndex byAmount = new LongIndex(entries.size());
    for (int i = 0; i < entries.size(); i++) byAmount.add(Math.abs(entries.get(i).open()), i);
    EqualAmounts sweep = new EqualAmounts(entries, citations);
    for (long amount : byAmount.keys()) {
      if (byAmount.count(amount) > 1) sweep.through(byAmount.of(amount));
    }
    return sweep.pairs;
  }

  private void through(int[] places) {
    boolean debit = false;
    boolean credit = false;
    for (int place : places) {
      if (entries.get(place).isDebit()) debit = true;
      else credit = true;
    }
    if (!debit || !credit) return;
    List<Integer> equal = new ArrayList<>(places.length);
    for (int place : places) equal.add(place);
    Comparator<Integer> byDay = Comparator.comparing(i -> entries.get(i).date());
    equal.sort(byDay.thenComparing(i -> !entries.get(i).isDebit()).thenComparing(byDue));
    int before = pairs.size();
    Set<Integer> paired = pairByMonth(equal);
    List<Integer> spokenFor = new ArrayList<>();
    for (int place : equal) {
      if (paired.contains(place)) continue;
      if (!entries.get(place).isDebit() && citations.speaks(place)) spokenFor.add(place);
      else next(place);
    }
    end();
    if (!spokenFor.isEmpty()) throughLeft(equal, spokenFor, before);
  }

  /** What cites some document, paid already perhaps, comes after what says nothing. */
  private void throughLeft(List<Integer> equal, List<Integer> spokenFor, int before) {
    Set<Integer> paired = new HashSet<>();
    for (Pair pair : pairs.subList(before, pairs.size())) {
      paired.add(pair.debit());
      paired.add(pair.credit());
    }
    for (int place : equal) {
      boolean left = entries.get(place).isDebit() || spokenFor.contains(place);
      if (left && !paired.contains(place)) next(place);
    }
    end();
  }

  /**
   * Pairs what a month ties together: one credit names it, one debit before it is of that month.
   */
  private Set<Integer> pairByMonth(List<Integer> equal) {
    Map<YearMonth, List<Integer>> naming = new LinkedHashMap<>();
    Map<YearMonth, List<Integer>> of = new HashMap<>();
    for (int place : equal) {
      OpenEntry entry = entries.get(place);
      if (entry.isDebit()) {
        of.computeIfAbsent(YearMonth.from(entry.date()), m -> new ArrayList<>()).add(place);
      } else {
        NamedMonth.of(entry)
            .ifPresent(m -> naming.computeIfAbsent(m, n -> new ArrayList<>()).add(place));
      }
    }
    Set<Integer> paired = new HashSet<>();
    naming.forEach(
        (month, credits) -> {
          List<Integer> debits = of.getOrDefault(month, List.of());
          if (credits.size() != 1 || debits.size() != 1) return;
          int credit = credits.get(0);
          int debit = debits.get(0);
          if (entries.get(debit).date().isAfter(entries.get(credit).date())) return;
          pairs.add(new Pair(debit, credit, Kind.NAMED_MONTH, 0));
          paired.add(debit);
          paired.add(credit);
        });
    return paired;
  }

  private void next(int place) {
    if (entries.get(place).isDebit()) {
      same = debits.isEmpty() || (same && isLike(debits.get(0), place));
      debits.add(place);
    } else if (debits.isEmpty()) {
      ahead.add(place);
    } else if (unsure.isEmpty() && ahead.isEmpty() && same) {
      Kind kind = debits.size() == 1 ? Kind.ONLY_ONE : Kind.SAME_ITEMS;
      pairs.add(new Pair(debits.remove(0), place, kind, 0));
    } else {
      unsure.add(place);
      if (ahead.isEmpty() && unsure.size() == debits.size()) settleInTurn();
    }
  }

  private boolean isLike(int one, int other) {
    return entries.get(one).date().equals(entries.get(other).date())
        && entries.get(one).due().equals(entries.get(other).due());
  }

  /** Payments with a debt before them first: one that came ahead may pay what is not here. */
  private void end() {
    settleNearest();
    for (int i = 0; i < Math.min(ahead.size(), debits.size()); i++) {
      pairs.add(new Pair(debits.get(i), ahead.get(i), Kind.AHEAD, debits.size() - 1));
    }
    debits = new ArrayList<>();
    unsure = new ArrayList<>();
    ahead = new ArrayList<>();
  }

  /** All are paid: the oldest due for the first payment. */
  private void settleInTurn() {
    debits.sort(byDue);
    for (int i = 0; i < unsure.size(); i++) {
      pairs.add(new Pair(debits.get(i), unsure.get(i), Kind.IN_TURN, debits.size() - 1));
    }
    debits.clear();
    unsure.clear();
  }

  /**
   * Not all are paid: people pay what is due, and what they forgot they forget. Of what is so paid
   * the oldest due goes with the first payment.
   */
  private void settleNearest() {
    int others = debits.size() - 1;
    List<Integer> paying = new ArrayList<>();
    List<Integer> paid = new ArrayList<>();
    for (int credit : unsure) {
      int nearest = nearest(entries.get(credit).date());
      if (nearest < 0) continue;
      paying.add(credit);
      paid.add(debits.remove(nearest));
    }
    paid.sort(byDue);
    for (int i = 0; i < paid.size(); i++) {
      pairs.add(new Pair(paid.get(i), paying.get(i), Kind.NEAREST, others));
    }
  }

  /** Where among the debits the one is that was due nearest to what a payment of that day pays. */
  private int nearest(LocalDate day) {
    int nearest = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < debits.size(); i++) {
      OpenEntry debit = entries.get(debits.get(i));
      long distance = Nearness.distance(debit, day);
      if (debit.date().isAfter(day) || distance >= least) continue;
      nearest = i;
      least = distance;
    }
    return nearest;
  }
}
