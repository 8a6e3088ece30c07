package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Gives invoices and credit notes the next number of their year, in the order of their dates. */
final class Numbering {

  private final Horizon horizon;
  private final SplittableRandom random;

  Numbering(Horizon horizon, SplittableRandom random) {
    this.horizon = horizon;
    this.random = random;
  }

  /** The invoices of the sales until today, numbered without a gap. */
  List<Invoice> invoices(List<Sale> sales) {
    Map<Integer, Integer> used = new HashMap<>();
    List<Invoice> invoices = new ArrayList<>();
    sales.stream()
        .filter(sale -> horizon.isPast(sale.date()))
        .sorted(
            Comparator.comparing(Sale::date).thenComparing(sale -> sale.customer().party().code()))
        .forEach(
            sale -> {
              int year = sale.date().getYear();
              int rank = used.merge(year, 1, Integer::sum);
              invoices.add(
                  new Invoice(String.format(Locale.ROOT, "FA%d-%04d", year, rank), order(), sale));
            });
    return invoices;
  }

  /** The credit notes until today, numbered without a gap. */
  Map<Step.CreditNote, String> creditNotes(List<Sale> sales) {
    Map<LocalDate, List<Step.CreditNote>> byDate = new TreeMap<>();
    for (Sale sale : sales) {
      for (Step step : sale.steps()) {
        if (step instanceof Step.CreditNote note && horizon.isPast(note.date())) {
          byDate.computeIfAbsent(note.date(), day -> new ArrayList<>()).add(note);
        }
      }
    }
    Map<Integer, Integer> used = new HashMap<>();
    Map<Step.CreditNote, String> numbers = new HashMap<>();
    byDate.forEach(
        (day, notes) ->
            notes.forEach(
                note -> {
                  int rank = used.merge(day.getYear(), 1, Integer::sum);
                  numbers.put(note, String.format(Locale.ROOT, "AV%d-%04d", day.getYear(), rank));
                }));
    return numbers;
  }

  /** A number of an order, as customers number theirs. */
  int order() {
    return random.nextInt(20_000, 79_999);
  }
}
