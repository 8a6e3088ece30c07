package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.RiskQuestion;

/** How many were late of those of about the same amount. */
final class SimilarAmountIndicator extends ShareIndicator {
  /** Spread of what counts as about the same: a third more or less counts for 0.6. */
  private static final double SPREAD = 0.3;

  /** Likeness by hundredths of the difference of the logarithms. */
  private static final double[] BY_DISTANCE = byDistance();

  SimilarAmountIndicator() {
    super(0.2, 1);
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
  double likeness(RiskQuestion question, int invoice) {
    long amount = question.customer().amount(invoice);
    long sale = question.sale().amount();
    if (amount == 0 || sale == 0) return 0;
    double ratio = amount > sale ? (double) amount / sale : (double) sale / amount;
    if (ratio > 4) return 0;
    return BY_DISTANCE[(int) (100 * Math.log(ratio))];
  }

  @Override
  Words like(RiskQuestion question) {
    return new Words(" d’un montant voisin", " of a similar amount");
  }

  private static double[] byDistance() {
    double[] likeness = new double[(int) (100 * Math.log(4)) + 1];
    for (int i = 0; i < likeness.length; i++) {
      double distance = (i + 0.5) / 100 / SPREAD;
      likeness[i] = Math.exp(-distance * distance / 2);
    }
    return likeness;
  }
}
