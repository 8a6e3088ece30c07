package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.Wording;
import org.encours.api.lettering.OpenEntry;

/** The month that a label names: "LOYER FEVRIER 2026", "ABONNEMENT MARS". */
final class NamedMonth {
  private static final Map<Long, Integer> MONTHS =
      numbered(
          List.of(
              "JANVIER",
              "FEVRIER",
              "MARS",
              "AVRIL",
              "MAI",
              "JUIN",
              "JUILLET",
              "AOUT",
              "SEPTEMBRE",
              "OCTOBRE",
              "NOVEMBRE",
              "DECEMBRE"));
  private static final int CENTURY = 2000;

  private NamedMonth() {}

  /**
   * The one month that an entry's label names; without a year the last such month up to the entry's
   * date.
   */
  static Optional<YearMonth> of(OpenEntry entry) {
    Wording label = Wording.of(entry.label());
    Optional<YearMonth> named = Optional.empty();
    for (int word = 0; word < label.words(); word++) {
      Integer month = MONTHS.get(label.code(word));
      if (month == null) continue;
      if (named.isPresent()) return Optional.empty(); // "de mars à mai"
      named = Optional.of(month(month, label, word + 1, entry.date()));
    }
    return named;
  }

  private static YearMonth month(int month, Wording label, int next, LocalDate day) {
    if (next < label.words()) {
      long year = label.number(label.start(next), next, 4);
      int digits = label.length(next, next + 1);
      if (digits == 4 && year / 100 == CENTURY / 100) return YearMonth.of((int) year, month);
      if (digits == 2 && year >= 0) return YearMonth.of(CENTURY + (int) year, month);
    }
    YearMonth named = YearMonth.of(day.getYear(), month);
    return named.isAfter(YearMonth.from(day)) ? named.minusYears(1) : named;
  }

  private static Map<Long, Integer> numbered(List<String> months) {
    Map<Long, Integer> numbered = new HashMap<>();
    for (String month : months) numbered.put(Wording.code(month), numbered.size() + 1);
    return Map.copyOf(numbered);
  }
}
