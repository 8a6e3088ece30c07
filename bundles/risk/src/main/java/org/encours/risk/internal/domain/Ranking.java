package org.encours.risk.internal.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.encours.api.risk.ScoringQuality.Score;

/** How well chances rank outcomes, and how far they are from them. */
final class Ranking {
  private static final int DRAWS = 200;
  private static final int SEED = 1;

  /** A chance and what happened. */
  record Outcome(int customer, double chance, boolean isLate) {}

  private final Outcome[] byChance;

  private Ranking(List<Outcome> outcomes) {
    byChance = outcomes.toArray(Outcome[]::new);
    Arrays.sort(byChance, Comparator.comparingDouble(Outcome::chance));
  }

  static Score score(List<Outcome> outcomes) {
    Ranking ranking = new Ranking(outcomes);
    int[] customers = outcomes.stream().mapToInt(Outcome::customer).distinct().toArray();
    int highest = Arrays.stream(customers).max().orElse(0);
    int[] once = new int[highest + 1];
    Arrays.fill(once, 1);
    double[] drawn = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < DRAWS; i++) {
      int[] times = new int[highest + 1];
      for (int j = 0; j < customers.length; j++) {
        times[customers[random.nextInt(customers.length)]]++;
      }
      drawn[i] = ranking.auc(times);
    }
    // A draw in which all or none were late says nothing.
    double[] sorted = Arrays.stream(drawn).filter(auc -> !Double.isNaN(auc)).sorted().toArray();
    double brier =
        outcomes.stream()
            .mapToDouble(o -> Math.pow(o.chance() - (o.isLate() ? 1 : 0), 2))
            .average()
            .orElse(Double.NaN);
    return new Score(ranking.auc(once), quantile(sorted, 0.025), quantile(sorted, 0.975), brier);
  }

  /**
   * The share of pairs of a late invoice and one in time that are ranked rightly, ties half.
   *
   * @param times how often each customer counts
   */
  private double auc(int[] times) {
    double late = 0;
    double inTime = 0;
    double right = 0;
    int next;
    for (int first = 0; first < byChance.length; first = next) {
      double lateHere = 0;
      double inTimeHere = 0;
      for (next = first; isTie(first, next); next++) {
        int count = times[byChance[next].customer()];
        if (byChance[next].isLate()) lateHere += count;
        else inTimeHere += count;
      }
      right += lateHere * (inTime + inTimeHere / 2);
      late += lateHere;
      inTime += inTimeHere;
    }
    return right / (late * inTime);
  }

  private boolean isTie(int first, int other) {
    return other < byChance.length && byChance[other].chance() == byChance[first].chance();
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
  }
}
