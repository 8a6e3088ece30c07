package org.encours.risk.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Set<String> replaced;
  private final double[][] weights;

  private PaymentModel(List<RiskIndicator> declared, Set<String> replaced, double[][] weights) {
    this.declared = declared;
    this.replaced = replaced;
    this.weights = weights;
  }

  /**
   * The model of a firm that nothing is known of.
   *
   * @param added indicators that count with the weights they declare; they replace those shipped
   *     that have the same id
   */
  static PaymentModel shipped(List<RiskIndicator> added) {
    Set<String> ids = added.stream().map(RiskIndicator::id).collect(Collectors.toSet());
    List<RiskIndicator> declared = new ArrayList<>(added);
    if (!ids.contains(PastDueIndicator.ID)) declared.add(new PastDueIndicator());
    double[][] weights = new double[Horizon.ALL.size()][];
    Arrays.setAll(weights, h -> shippedWeights());
    return new PaymentModel(List.copyOf(declared), ids, weights);
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
    return new PaymentModel(declared, replaced, changed);
  }

  /** No other question of the same customer, day and horizon has been asked. */
  static final int NONE = -1;

  /**
   * Distances from the references of the indicators whose weights are learnt, 0 of those replaced.
   *
   * @param same where those for another sale to the same customer on the same day stand, or NONE
   */
  void distances(RiskQuestion question, float[] into, int at, int same) {
    for (int i = 0; i < LEVEL; i++) {
      ShippedIndicator indicator = LEARNT.get(i);
      boolean known = same != NONE && !indicator.isAboutSale();
      if (known) into[at + i] = into[same + i];
      else into[at + i] = isReplaced(indicator) ? 0 : (float) distance(indicator, question);
    }
  }

  private boolean isReplaced(ShippedIndicator indicator) {
    return !replaced.isEmpty() && replaced.contains(indicator.id());
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
    LateChances chances = chances(question.customer(), question.firm(), question.sale());
    double chance = chances.of(question.horizon());
    return new Assessment(question.horizon(), chance, usual, contributions(question, List.of()));
  }

  /**
   * What each indicator adds to the log-odds, always in the same order.
   *
   * @param same those for another sale to the same customer on the same day, or none
   */
  List<Contribution> contributions(RiskQuestion question, List<Contribution> same) {
    double[] own = weights[question.horizon().ordinal()];
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < LEVEL; i++) {
      ShippedIndicator indicator = LEARNT.get(i);
      if (isReplaced(indicator)) continue;
      boolean known = !same.isEmpty() && !indicator.isAboutSale();
      contributions.add(
          known ? same.get(contributions.size()) : contribution(indicator, own[i], question));
    }
    for (RiskIndicator indicator : declared) {
      contributions.add(contribution(indicator, indicator.scale().weight(), question));
    }
    return contributions;
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
