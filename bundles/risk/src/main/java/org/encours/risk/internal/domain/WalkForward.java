package org.encours.risk.internal.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;

/**
 * Scores invoices day by day, as it would have been done then: everything that goes into the score
 * of a day, the weights included, was known before it. The own payment of an invoice is never
 * looked at, nor are those of invoices decided on the same day.
 */
public final class WalkForward {
  /** Version of the model that scores. */
  public static final String MODEL = PaymentModel.VERSION;

  /** Whether an indicator of that id is shipped. */
  public static boolean ships(String id) {
    return id.equals(PastDueIndicator.ID)
        || PaymentModel.LEARNT.stream().anyMatch(shipped -> shipped.id().equals(id));
  }

  private final Lines lines;
  private final Learning[] learning = new Learning[Horizon.ALL.size()];
  private final FirmHistory firm = new FirmHistory();
  private final CustomerHistory[] customers;
  private final int[] latest;
  private PaymentModel model;

  private WalkForward(Lines lines, List<RiskIndicator> added) {
    this.lines = lines;
    model = PaymentModel.shipped(added);
    customers = new CustomerHistory[lines.customers()];
    latest = new int[lines.customers()];
    Arrays.fill(latest, PaymentModel.NONE);
    Arrays.setAll(customers, i -> new CustomerHistory());
    Arrays.setAll(learning, h -> new Learning(lines, Horizon.ALL.get(h)));
  }

  /**
   * The chances of all invoices, in their order.
   *
   * @param added indicators beside those shipped
   */
  public static List<LateChances> score(List<PastInvoice> invoices, List<RiskIndicator> added) {
    return new WalkForward(Lines.of(invoices), added).score();
  }

  private List<LateChances> score() {
    return walk(this::learnBefore);
  }

  /**
   * What a firm's invoices teach.
   *
   * @param model with the weights that they lead to
   */
  record Learnt(PaymentModel model, FirmFacts firm) {}

  /**
   * What invoices teach before a day. Quicker than to score them: weights are learnt once.
   *
   * @param invoices decided before that day
   */
  static Learnt learn(List<PastInvoice> invoices, List<RiskIndicator> added, int day) {
    WalkForward walk = new WalkForward(Lines.of(invoices), added);
    walk.walk(walk::advanceTo);
    FirmFacts firm = walk.learnBefore(day);
    return new Learnt(walk.model, firm);
  }

  /** Day by day, with what the firm's customers did before each. */
  private List<LateChances> walk(IntFunction<FirmFacts> before) {
    LateChances[] chances = new LateChances[lines.size()];
    int next;
    for (int first = 0; first < lines.size(); first = next) {
      next = lines.nextDay(first);
      FirmFacts facts = before.apply(lines.decided(first));
      for (int line = first; line < next; line++) {
        chances[lines.given(line)] = chances(line, facts);
      }
      for (int line = first; line < next; line++) {
        lines.addTo(customers[lines.customer(line)], line);
      }
    }
    return Arrays.asList(chances);
  }

  private FirmFacts advanceTo(int day) {
    firm.advanceTo(day);
    for (Learning one : learning) one.advanceTo(day, firm);
    return firm.facts();
  }

  private FirmFacts learnBefore(int day) {
    FirmFacts facts = advanceTo(day);
    for (Learning one : learning) model = one.refreshed(model, day);
    return facts;
  }

  private LateChances chances(int line, FirmFacts facts) {
    int number = lines.customer(line);
    int same = latest[number];
    if (same != PaymentModel.NONE && lines.decided(same) != lines.decided(line)) {
      same = PaymentModel.NONE;
    }
    latest[number] = line;
    CustomerFacts customer = customers[number].asOf(lines.decided(line), List.of());
    double[] logOdds = new double[learning.length];
    for (Horizon horizon : Horizon.ALL) {
      RiskQuestion question = new RiskQuestion(customer, facts, lines.sale(line), horizon);
      logOdds[horizon.ordinal()] = learning[horizon.ordinal()].logOdds(model, line, same, question);
    }
    return PaymentModel.ordered(logOdds);
  }
}
