package org.encours.formatstables.internal.domain;

import java.util.List;

/** Names of months, French and English, whole or cut short, with or without accents. */
final class Months {
  private static final int SHORTEST = 3;
  private static final List<List<String>> NAMES =
      List.of(
          List.of("janvier", "january"),
          List.of("fevrier", "february"),
          List.of("mars", "march"),
          List.of("avril", "april"),
          List.of("mai", "may"),
          List.of("juin", "june"),
          List.of("juillet", "july"),
          List.of("aout", "august"),
          List.of("septembre", "september"),
          List.of("octobre", "october"),
          List.of("novembre", "november"),
          List.of("decembre", "december"));

  private Months() {}

  /** Number of the month, -1 if the word is none or could be two of them. */
  static int number(String word) {
    String canonical = Titles.canonical(word);
    if (canonical.length() < SHORTEST) return -1;
    int found = -1;
    for (int i = 0; i < NAMES.size(); i++) {
      if (NAMES.get(i).stream().anyMatch(name -> name.startsWith(canonical))) {
        if (found > 0) return -1;
        found = i + 1;
      }
    }
    return found;
  }
}
