package org.encours.rest.internal.view;

import org.encours.api.risk.LateChances;

/** Chances, from 0 to 1, that an invoice is paid more than so many days after its due date. */
public record ChancesView(double over0, double over5, double over15, double over30) {
  // Kept with single precision: the digits beyond say nothing.
  private static final double STEPS = 10_000;

  public static ChancesView of(LateChances chances) {
    return new ChancesView(
        rounded(chances.over0()),
        rounded(chances.over5()),
        rounded(chances.over15()),
        rounded(chances.over30()));
  }

  static double rounded(double figure) {
    return Math.round(figure * STEPS) / STEPS;
  }
}
