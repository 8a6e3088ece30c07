package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.References;
import org.encours.api.lettering.OpenEntry;

/** The month that a label names: "LOYER FEVRIER 2026", "ABONNEMENT MARS". */
final class NamedMonth {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("JANVIER", 1),
          Map.entry("FEVRIER", 2),
          Map.entry("MARS", 3),
          Map.entry("AVRIL", 4),
          Map.entry("MAI", 5),
          Map.entry("JUIN", 6),
          Map.entry("JUILLET", 7),
          Map.entry("AOUT", 8),
          Map.entry("SEPTEMBRE", 9),
          Map.entry("OCTOBRE", 10),
          Map.entry("NOVEMBRE", 11),
          Map.entry("DECEMBRE", 12));

  private NamedMonth() {}

  /**
   * The one month that an entry's label names; without a year the last such month up to the entry's
   * date.
   */
  static Optional<YearMonth> of(OpenEntry entry) {
    List<String> words = References.words(entry.label());
    Optional<YearMonth> named = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Integer month = MONTHS.get(words.get(i));
      if (month == null) continue;
      if (named.isPresent()) return Optional.empty(); // "de mars à mai"
      named = Optional.of(month(month, i + 1 < words.size() ? words.get(i + 1) : "", entry.date()));
    }
    return named;
  }

  private static YearMonth month(int month, String next, LocalDate day) {
    if (next.matches("20[0-9]{2}")) return YearMonth.of(Integer.parseInt(next), month);
    if (next.matches("[0-9]{2}")) return YearMonth.of(2000 + Integer.parseInt(next), month);
    YearMonth named = YearMonth.of(day.getYear(), month);
    return named.isAfter(YearMonth.from(day)) ? named.minusYears(1) : named;
  }
}
