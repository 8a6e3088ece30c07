package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.RiskQuestion;

/** How many were late of those of about the same amount. */
final class SimilarAmountIndicator extends ShareIndicator {
  /** Spread of what counts as about the same: a third more or less counts for 0.6. */
  private static final double SPREAD = 0.3;

  /** The ratio from which on nothing is alike. */
  private static final int FARTHEST = 4;

  private static final int STEPS = 100;

  /** Likeness by hundredths of the ratio above 1. */
  private static final double[] BY_RATIO = byRatio();

  SimilarAmountIndicator() {
    super(0.2, 2, 1);
  }

  @Override
  public String id() {
    return "similar-amount";
  }

  @Override
  public Words title() {
    return new Words("Retards des montants voisins", "Late for similar amounts");
  }

  @Override
  public boolean isAboutSale() {
    return true;
  }

  @Override
  double likeness(RiskQuestion question, int invoice) {
    long amount = question.customer().amount(invoice);
    long sale = question.sale().amount();
    if (amount == 0 || sale == 0) return 0;
    double ratio = amount > sale ? (double) amount / sale : (double) sale / amount;
    return ratio >= FARTHEST ? 0 : BY_RATIO[(int) ((ratio - 1) * STEPS)];
  }

  @Override
  Words like(RiskQuestion question) {
    return new Words(" d’un montant voisin", " of a similar amount");
  }

  private static double[] byRatio() {
    double[] likeness = new double[(FARTHEST - 1) * STEPS];
    for (int i = 0; i < likeness.length; i++) {
      double distance = Math.log(1 + (i + 0.5) / STEPS) / SPREAD;
      likeness[i] = Math.exp(-distance * distance / 2);
    }
    return likeness;
  }
}
