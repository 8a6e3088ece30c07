package org.encours.risk.internal.domain;

import java.util.Arrays;

/**
 * Weights that make known outcomes most likely, held close to those shipped (a Gaussian prior), and
 * not below 0 where a higher value means a worse payer. Newton steps; each is a quadratic problem
 * with bounds, solved one weight after the other.
 */
final class LogisticFit {
  /** How firmly a weight is held: as by so many outcomes. The level moves more easily. */
  private static final double HOLD = 20;

  private static final double HOLD_LEVEL = 10;

  /** How firmly the level that was fitted holds against that of all invoices. */
  private static final double HOLD_FITTED = 50;

  private static final int MOST_STEPS = 8;
  private static final int LEVEL_STEPS = 2;
  private static final int MOST_ROUNDS = 200;
  private static final double CLOSE = 0.01;

  private final Rows rows;
  private final int size = PaymentModel.LEVEL + 1;
  private final double[] prior = PaymentModel.shippedWeights();
  private final double[] weights;
  private final double[][] curvature = new double[size][size];
  private final double[] slope = new double[size];
  private final double[] distances = new double[size];

  /** What is learnt from. */
  interface Rows {
    int size();

    /** Fills in the distances of the indicators. */
    void distances(int row, double[] into);

    /** The part of the log-odds that is not learnt. */
    double given(int row);

    boolean isLate(int row);

    /** How much the row counts by its age, from 0 to 1. */
    double freshness(int row);

    /** How much the row counts besides others of its customer, not more than by its age. */
    double counts(int row);
  }

  private LogisticFit(Rows rows, double[] start) {
    this.rows = rows;
    this.weights = start.clone();
  }

  /**
   * The weights, the level last.
   *
   * @param start where to begin: the nearer, the faster
   */
  static double[] of(Rows rows, double[] start) {
    LogisticFit fit = new LogisticFit(rows, start);
    for (int i = 0; i < MOST_STEPS; i++) {
      fit.look();
      if (fit.step() < CLOSE) break;
    }
    double fitted = fit.weights[PaymentModel.LEVEL];
    for (int i = 0; i < LEVEL_STEPS; i++) fit.level(fitted);
    return fit.weights;
  }

  /** Moves the level alone, so that over all invoices the chances are right. */
  private void level(double fitted) {
    double miss = -HOLD_FITTED * (weights[PaymentModel.LEVEL] - fitted);
    double spread = HOLD_FITTED;
    for (int row = 0; row < rows.size(); row++) {
      rows.distances(row, distances);
      distances[size - 1] = 1;
      double logOdds = rows.given(row);
      for (int i = 0; i < size; i++) logOdds += weights[i] * distances[i];
      double chance = LogOdds.chance(logOdds);
      double freshness = rows.freshness(row);
      miss += freshness * ((rows.isLate(row) ? 1 : 0) - chance);
      spread += freshness * chance * (1 - chance);
    }
    weights[size - 1] += miss / spread;
  }

  /** Slope and curvature of the likelihood at the present weights. */
  private void look() {
    Arrays.fill(slope, 0);
    for (double[] line : curvature) Arrays.fill(line, 0);
    for (int row = 0; row < rows.size(); row++) {
      rows.distances(row, distances);
      distances[size - 1] = 1;
      double logOdds = rows.given(row);
      for (int i = 0; i < size; i++) logOdds += weights[i] * distances[i];
      double chance = LogOdds.chance(logOdds);
      double counts = rows.counts(row);
      double miss = counts * ((rows.isLate(row) ? 1 : 0) - chance);
      double spread = counts * Math.max(1e-4, chance * (1 - chance));
      for (int i = 0; i < size; i++) {
        double distance = distances[i];
        if (distance == 0) continue;
        slope[i] += miss * distance;
        double factor = spread * distance;
        double[] line = curvature[i];
        for (int j = 0; j <= i; j++) line[j] += factor * distances[j];
      }
    }
  }

  /** One Newton step within the bounds; how far the farthest weight moved. */
  private double step() {
    double[] move = new double[size];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double farthest = 0;
      for (int i = 0; i < size; i++) {
        double best = best(i, move);
        farthest = Math.max(farthest, Math.abs(best - move[i]));
        move[i] = best;
      }
      if (farthest < CLOSE / 1000) break;
    }
    double farthest = 0;
    for (int i = 0; i < size; i++) {
      weights[i] += move[i];
      farthest = Math.max(farthest, Math.abs(move[i]));
    }
    return farthest;
  }

  private double best(int i, double[] move) {
    double hold = i == PaymentModel.LEVEL ? HOLD_LEVEL : HOLD;
    double pull = slope[i] - hold * (weights[i] - prior[i]);
    for (int j = 0; j < size; j++) {
      if (j != i) pull -= (j < i ? curvature[i][j] : curvature[j][i]) * move[j];
    }
    double best = pull / (curvature[i][i] + hold);
    boolean bounded = i < PaymentModel.LEVEL && PaymentModel.LEARNT.get(i).isBehaviour();
    return bounded ? Math.max(best, -weights[i]) : best;
  }
}
