package org.encours.risk.internal.domain;

/** Chances on the scale on which what speaks for and against can be added. */
final class LogOdds {
  /** No count of invoices makes anybody surer than this. */
  private static final double SUREST = 0.004;

  private LogOdds() {}

  static double of(double chance) {
    double bounded = Math.max(SUREST, Math.min(1 - SUREST, chance));
    return Math.log(bounded / (1 - bounded));
  }

  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
