package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.OpenEntry;

/** What the payments of one customer mean if they are made as usual. Not thread-safe. */
final class HabitReadings {
  private static final int LESS_IF_OTHERS = 15;
  private static final int SAME_DAYS = 5;
  private static final int MOST_EQUAL = 200;

  /** More invoices than this are not rounded one by one. */
  private static final int MOST_ROUNDED = 50;

  private final Map<Habit.Kind, Habit> habits = new EnumMap<>(Habit.Kind.class);
  private final List<OpenEntry> debits;
  private final List<OpenEntry> credits;
  private final LetteringPolicy policy;
  private final Map<String, List<OpenEntry>> byCited = new HashMap<>();
  private final Map<Long, List<OpenEntry>> byAmount = new HashMap<>();
  private final Map<Long, Integer> payments = new HashMap<>();
  private final NavigableMap<Long, List<Reading>> byPaid = new TreeMap<>();
  private final Set<Long> used = new HashSet<>();

  /** Why a payment is read so, with the confidence that this has by itself. */
  private enum Reason {
    CITED(
        70,
        "Lu {}, de la façon dont ce client cite ; la somme est exacte.",
        "Read as {}, in the way this customer cites; the sum is exact."),
    PERIOD(
        65,
        "Toutes les factures d'une période font exactement la somme ({}).",
        "All invoices of a period are exactly the sum ({})."),
    DISCOUNTED(60, "Le montant de {}, escompte déduit.", "The amount of {} less the discount."),
    DELAY(
        55,
        "Plusieurs échéances de ce montant ; celle que le délai habituel désigne ({}).",
        "Several items of this amount; the one that the usual delay points to ({}).");

    private final int confidence;
    private final String fr;
    private final String en;

    Reason(int confidence, String fr, String en) {
      this.confidence = confidence;
      this.fr = fr;
      this.en = en;
    }

    Words words(String documents) {
      return new Words(fr.replace("{}", documents), en.replace("{}", documents));
    }
  }

  /**
   * Invoices that a payment could settle.
   *
   * @param others how many other readings fit as well
   */
  private record Reading(List<OpenEntry> debits, Reason reason, int others) {
    int confidence() {
      // Of equal items the habit has chosen already.
      return others == 0 || reason == Reason.DELAY
          ? reason.confidence
          : reason.confidence - LESS_IF_OTHERS;
    }
  }

  /**
   * @param silent entries that neither cite nor are cited
   */
  HabitReadings(List<Habit> habits, List<OpenEntry> silent, LetteringPolicy policy) {
    for (Habit habit : habits) this.habits.put(habit.kind(), habit);
    this.policy = policy;
    debits = silent.stream().filter(OpenEntry::isDebit).toList();
    credits = silent.stream().filter(entry -> !entry.isDebit()).toList();
    citing()
        .ifPresent(
            style -> debits.forEach(debit -> add(byCited, CitingStyle.key(style, debit), debit)));
    debits.forEach(debit -> add(byAmount, debit.open(), debit));
    credits.forEach(credit -> payments.merge(-credit.open(), 1, Integer::sum));
    if (has(Habit.Kind.STATEMENT_OF_MONTH)) periods(debit -> YearMonth.from(debit.date()));
    if (has(Habit.Kind.STATEMENT_OF_DUE_DATE)) periods(OpenEntry::due);
    if (has(Habit.Kind.DISCOUNT)) debits.forEach(debit -> discounted(List.of(debit)));
  }

  private boolean has(Habit.Kind kind) {
    return habits.containsKey(kind);
  }

  private Optional<Habit> citing() {
    return Optional.ofNullable(habits.get(Habit.Kind.CITES_LAST_DIGITS))
        .or(() -> Optional.ofNullable(habits.get(Habit.Kind.CITES_SHORT_NUMBER)));
  }

  private static <K> void add(Map<K, List<OpenEntry>> index, K key, OpenEntry entry) {
    index.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
  }

  private <K> void periods(Function<OpenEntry, K> period) {
    Map<K, List<OpenEntry>> invoices = new LinkedHashMap<>();
    debits.forEach(debit -> add(invoices, period.apply(debit), debit));
    for (List<OpenEntry> all : invoices.values()) {
      if (all.size() < 2) continue;
      reading(Found.sum(all), new Reading(all, Reason.PERIOD, 0));
      if (has(Habit.Kind.DISCOUNT)) discounted(all);
    }
  }

  private void discounted(List<OpenEntry> group) {
    long due = Found.sum(group);
    long discount = Payment.discount(due, habits.get(Habit.Kind.DISCOUNT).detail());
    if (discount > 0) reading(due - discount, new Reading(group, Reason.DISCOUNTED, 0));
  }

  private void reading(long paid, Reading reading) {
    byPaid.computeIfAbsent(paid, none -> new ArrayList<>(1)).add(reading);
  }

  /** One match at most for each payment and each invoice. */
  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (OpenEntry credit : credits) {
      Optional<Match> match =
          cited(credit)
              .or(() -> asUsual(credit))
              .or(() -> byDelay(credit))
              .flatMap(reading -> match(reading, credit));
      if (match.isEmpty()) continue;
      matches.add(match.get());
      match.get().shares().forEach(share -> used.add(share.entry()));
    }
    return matches;
  }

  private boolean isFree(List<OpenEntry> group, LocalDate day) {
    return group.stream().noneMatch(d -> used.contains(d.id()) || d.date().isAfter(day));
  }

  /** What it cites in this customer's way, if that is the sum. */
  private Optional<Reading> cited(OpenEntry credit) {
    Optional<Habit> style = citing();
    if (style.isEmpty()) return Optional.empty();
    Set<OpenEntry> candidates = new LinkedHashSet<>();
    for (String key : CitingStyle.keys(style.get(), credit.label())) {
      candidates.addAll(byCited.getOrDefault(key, List.of()));
    }
    List<OpenEntry> open =
        candidates.stream().filter(each -> isFree(List.of(each), credit.date())).toList();
    if (open.isEmpty() || open.size() > SubsetSearch.MOST_AMOUNTS) return Optional.empty();
    long[] amounts = open.stream().mapToLong(OpenEntry::open).toArray();
    SubsetSearch.Found found = SubsetSearch.of(amounts, -credit.open());
    if (found.solutions() == 0) return Optional.empty();
    return Optional.of(
        new Reading(Found.at(open, found.first()), Reason.CITED, found.solutions() - 1));
  }

  /** All of a period, or less the discount. */
  private Optional<Reading> asUsual(OpenEntry credit) {
    long paid = -credit.open();
    List<Reading> fitting = new ArrayList<>();
    byPaid
        .subMap(paid - MOST_ROUNDED, true, paid + MOST_ROUNDED, true)
        .forEach(
            (expected, readings) -> {
              for (Reading each : readings) {
                int cents = each.reason() == Reason.PERIOD ? 0 : each.debits().size();
                boolean fits = Payment.isNear(expected, paid, cents);
                if (fits && isFree(each.debits(), credit.date())) fitting.add(each);
              }
            });
    return fitting.stream()
        .max(Comparator.comparingInt(Reading::confidence))
        .map(best -> new Reading(best.debits(), best.reason(), fitting.size() - 1));
  }

  /** Of equal invoices the one that is due as long before as usual; only if not all are paid. */
  private Optional<Reading> byDelay(OpenEntry credit) {
    Habit delay = habits.get(Habit.Kind.PAYMENT_DAYS);
    List<OpenEntry> equal = byAmount.getOrDefault(-credit.open(), List.of());
    boolean allPaid = payments.get(-credit.open()) >= equal.size();
    if (delay == null || allPaid || equal.size() > MOST_EQUAL) return Optional.empty();
    List<OpenEntry> open =
        equal.stream().filter(each -> isFree(List.of(each), credit.date())).toList();
    if (open.size() < 2) return Optional.empty();
    LocalDate due = credit.date().minusDays(delay.detail());
    return open.stream()
        .min(Comparator.comparingLong(each -> days(each, due)))
        .filter(nearest -> days(nearest, due) <= SAME_DAYS)
        .map(nearest -> new Reading(List.of(nearest), Reason.DELAY, open.size() - 1));
  }

  private static long days(OpenEntry debit, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(debit.due(), day));
  }

  private Optional<Match> match(Reading reading, OpenEntry credit) {
    List<OpenEntry> group = new ArrayList<>(reading.debits());
    group.add(credit);
    long missing = Found.sum(group);
    Optional<Difference> discount =
        missing == 0
            ? Optional.empty()
            : Optional.of(new Difference(Difference.Kind.DISCOUNT, missing));
    boolean mayBe = missing == 0 || policy.proposesToWriteOff(missing, Found.sum(reading.debits()));
    return mayBe
        ? Optional.of(
            new Match(
                Found.whole(group),
                false,
                reading.confidence(),
                reading.reason().words(Found.documents(reading.debits())),
                discount,
                reading.others()))
        : Optional.empty();
  }
}
