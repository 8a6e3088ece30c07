package org.encours.risk.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.Factor;
import org.encours.api.risk.Reading;

/** What is shown of the contributions to a rating: those that count, and what is missing. */
final class RatingFactors {
  /** Log-odds below which nobody wants to read why. */
  private static final double LEAST = 0.01;

  private static final Comparator<Factor> STRONGEST_FIRST =
      Comparator.comparingDouble((Factor factor) -> -Math.abs(factor.logOdds()))
          .thenComparing(Factor::indicator);

  private RatingFactors() {}

  /**
   * The factors, the strongest first, what is missing last.
   *
   * @param week contributions to the sale on each day of the week, always in the same order
   */
  static List<Factor> of(List<List<Contribution>> week) {
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < week.get(0).size(); i++) {
      int indicator = i;
      // A usual sale is not due before it is decided: nothing is missing there.
      if (week.get(0).get(i).indicator() instanceof PastDueIndicator) continue;
      double mean =
          week.stream().mapToDouble(day -> day.get(indicator).logOdds()).sum() / week.size();
      Contribution telling = mostTelling(week, indicator, mean);
      boolean missing = telling.reading() instanceof Reading.Missing;
      if (missing || Math.abs(mean) >= LEAST) factors.add(factor(telling, mean, missing));
    }
    factors.sort(STRONGEST_FIRST);
    return factors;
  }

  /** That of the day which speaks loudest for what they say together. */
  private static Contribution mostTelling(
      List<List<Contribution>> week, int indicator, double mean) {
    return week.stream()
        .map(day -> day.get(indicator))
        .max(Comparator.comparingDouble(day -> day.logOdds() * mean))
        .orElseThrow();
  }

  private static Factor factor(Contribution telling, double logOdds, boolean missing) {
    return new Factor(
        telling.indicator().id(), logOdds, missing, telling.reading().explanation().get());
  }
}
