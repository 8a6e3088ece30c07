package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The entries of both years and what their customer and supplier lines belong to. */
final class Books {

  private final List<Entry> entries = new ArrayList<>();
  private final List<Matching> matchings = new ArrayList<>();

  void post(Journal journal, LocalDate date, Line... lines) {
    entries.add(new Entry(journal, date, List.of(lines)));
  }

  void post(Journal journal, LocalDate date, List<Line> lines) {
    entries.add(new Entry(journal, date, lines));
  }

  Matching open() {
    Matching matching = new Matching();
    matchings.add(matching);
    return matching;
  }

  /** What belongs together, each once; those without any line are left out. */
  List<Matching> matchings() {
    return matchings.stream().filter(matching -> !matching.lines().isEmpty()).toList();
  }

  /** The entries of a year, opening entries first, then by date and journal. */
  List<Entry> year(int year) {
    return entries.stream()
        .filter(entry -> entry.date().getYear() == year)
        .sorted(
            Comparator.comparing((Entry entry) -> entry.journal() != Journal.AN)
                .thenComparing(Entry::date)
                .thenComparing(Entry::journal))
        .toList();
  }

  /** Debits minus credits of each account over the entries that are asked for, in cents. */
  Map<Account, Long> balances(Predicate<Entry> which) {
    Map<Account, Long> balances = new EnumMap<>(Account.class);
    entries.stream()
        .filter(which)
        .flatMap(entry -> entry.lines().stream())
        .forEach(line -> balances.merge(line.account(), line.cents(), Math::addExact));
    return balances;
  }
}
