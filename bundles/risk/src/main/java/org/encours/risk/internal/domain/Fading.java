package org.encours.risk.internal.domain;

/**
 * How much what happened some days ago still counts: half for every half-life. The age is that of
 * the due date, not of the payment: otherwise paying in time earlier would make it count for less,
 * and a better payer could look worse.
 */
final class Fading {
  static final Fading YEAR = new Fading(365);
  static final Fading HALF_YEAR = new Fading(180);
  static final Fading MONTH = new Fading(30);

  private static final int HALF_LIVES = 10;

  private final double[] weights;

  private Fading(int halfLife) {
    weights = new double[halfLife * HALF_LIVES + 1];
    for (int age = 0; age < weights.length; age++) {
      weights[age] = Math.pow(0.5, (double) age / halfLife);
    }
  }

  /** Between 0 and 1; what is not due yet counts fully. */
  double at(int age) {
    return weights[Math.max(0, Math.min(weights.length - 1, age))];
  }
}
