package org.encours.risk.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encours.api.risk.Assessment;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Sale;

/**
 * Adds up what the indicators say: the log-odds of being late are those of the firm's share of late
 * invoices, plus a level, plus weight × distance from the reference for each indicator. Immutable.
 */
final class PaymentModel {
  /** Grows whenever the same invoices may score otherwise. */
  static final String VERSION = "payment-1";

  /** Indicators whose weights are learnt; the level comes after them. */
  static final List<ShippedIndicator> LEARNT = ShippedIndicator.ALL;

  static final int LEVEL = LEARNT.size();

  private final List<RiskIndicator> declared;
  private final double[][] weights;

  private PaymentModel(List<RiskIndicator> declared, double[][] weights) {
    this.declared = declared;
    this.weights = weights;
  }

  /**
   * The model of a firm that nothing is known of.
   *
   * @param added indicators that count with the weights they declare
   */
  static PaymentModel shipped(List<RiskIndicator> added) {
    List<RiskIndicator> declared = new ArrayList<>(added);
    declared.add(new PastDueIndicator());
    double[][] weights = new double[Horizon.ALL.size()][];
    Arrays.setAll(weights, h -> shippedWeights());
    return new PaymentModel(List.copyOf(declared), weights);
  }

  /**
   * Weights to begin with, and to stay close to while few outcomes are known. They are rounded
   * values between those that two firms' invoices lead to when each is learnt alone: close enough
   * to rank customers of a third, too low rather than too high. The level begins at 0.
   */
  static double[] shippedWeights() {
    double[] weights = new double[LEVEL + 1];
    for (int i = 0; i < LEVEL; i++) weights[i] = LEARNT.get(i).scale().weight();
    return weights;
  }

  double[] weights(Horizon horizon) {
    return weights[horizon.ordinal()].clone();
  }

  /** The same with other weights for that horizon, the level last. */
  PaymentModel with(Horizon horizon, double[] learnt) {
    double[][] changed = weights.clone();
    changed[horizon.ordinal()] = learnt.clone();
    return new PaymentModel(declared, changed);
  }

  /** No other question of the same customer, day and horizon has been asked. */
  static final int NONE = -1;

  /**
   * Distances from the references of the indicators whose weights are learnt.
   *
   * @param same where those for another sale to the same customer on the same day stand, or NONE
   */
  static void distances(RiskQuestion question, float[] into, int at, int same) {
    for (int i = 0; i < LEVEL; i++) {
      boolean known = same != NONE && !LEARNT.get(i).isAboutSale();
      into[at + i] = known ? into[same + i] : (float) distance(LEARNT.get(i), question);
    }
  }

  /** The part of the log-odds that is not learnt. */
  double given(RiskQuestion question) {
    double sum = LogOdds.of(question.firm().lateShare(question.horizon()));
    for (RiskIndicator indicator : declared) {
      sum += indicator.scale().weight() * distance(indicator, question);
    }
    return sum;
  }

  /** The part of the log-odds that is learnt. */
  double learnt(Horizon horizon, float[] distances, int at) {
    double[] own = weights[horizon.ordinal()];
    double sum = own[LEVEL];
    for (int i = 0; i < LEVEL; i++) sum += own[i] * distances[at + i];
    return sum;
  }

  LateChances chances(CustomerFacts customer, FirmFacts firm, Sale sale) {
    double[] logOdds = new double[Horizon.ALL.size()];
    float[] distances = new float[LEVEL];
    for (Horizon horizon : Horizon.ALL) {
      RiskQuestion question = new RiskQuestion(customer, firm, sale, horizon);
      distances(question, distances, 0, NONE);
      logOdds[horizon.ordinal()] = given(question) + learnt(horizon, distances, 0);
    }
    return ordered(logOdds);
  }

  /** Chances from log-odds: what is later than later cannot be likelier. */
  static LateChances ordered(double[] logOdds) {
    double over0 = LogOdds.chance(logOdds[0]);
    double over5 = Math.min(over0, LogOdds.chance(logOdds[1]));
    double over15 = Math.min(over5, LogOdds.chance(logOdds[2]));
    return new LateChances(over0, over5, over15, Math.min(over15, LogOdds.chance(logOdds[3])));
  }

  /** What a chance is made of. */
  Assessment assess(RiskQuestion question) {
    double[] own = weights[question.horizon().ordinal()];
    double usual = LogOdds.of(question.firm().lateShare(question.horizon())) + own[LEVEL];
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < LEVEL; i++)
      contributions.add(contribution(LEARNT.get(i), own[i], question));
    for (RiskIndicator indicator : declared) {
      contributions.add(contribution(indicator, indicator.scale().weight(), question));
    }
    LateChances chances = chances(question.customer(), question.firm(), question.sale());
    return new Assessment(question.horizon(), chances.of(question.horizon()), usual, contributions);
  }

  private static Contribution contribution(
      RiskIndicator indicator, double weight, RiskQuestion question) {
    Reading reading = indicator.read(question);
    return new Contribution(indicator, reading, weight * distance(indicator, reading));
  }

  private static double distance(RiskIndicator indicator, RiskQuestion question) {
    return distance(indicator, indicator.read(question));
  }

  private static double distance(RiskIndicator indicator, Reading reading) {
    return reading instanceof Reading.Found found ? indicator.scale().distance(found.value()) : 0;
  }
}
