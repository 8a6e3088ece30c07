package org.encours.risk.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.encours.api.risk.Assessment;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Sale;

class PaymentModelTest {
  private static final int TODAY = 20_000;

  /** Weights such as learning may lead to. */
  private static PaymentModel model(SplittableRandom random) {
    PaymentModel model = PaymentModel.shipped(List.of());
    for (Horizon horizon : Horizon.ALL) {
      double[] weights = PaymentModel.shippedWeights();
      for (int i = 0; i < weights.length; i++) {
        boolean behaviour = i < PaymentModel.LEVEL && PaymentModel.LEARNT.get(i).isBehaviour();
        weights[i] = behaviour ? 2 * random.nextDouble() : 2 * random.nextDouble() - 1;
      }
      model = model.with(horizon, weights);
    }
    return model;
  }

  private static FirmHistory firm(SplittableRandom random) {
    FirmHistory firm = new FirmHistory();
    for (int i = 0; i < 300; i++) {
      firm.add(Horizon.ALL.get(i % 4), TODAY - i, random.nextInt(4) == 0);
    }
    return firm;
  }

  @Property(tries = 300)
  void aBetterPayerNeverGetsAHigherChance(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int invoices) {
    SplittableRandom random = new SplittableRandom(seed);
    CustomerHistory worse = new CustomerHistory();
    CustomerHistory better = new CustomerHistory();
    int decided = TODAY - 400;
    for (int i = 0; i < invoices; i++) {
      decided += random.nextInt(12);
      int due = decided + random.nextInt(45);
      long amount = 1 + random.nextInt(500_000);
      int paid = random.nextInt(5) == 0 ? CustomerHistory.NOT_PAID : due + random.nextInt(80) - 25;
      int earlier = random.nextInt(3) > 0 ? paid : Math.min(paid, due + random.nextInt(80) - 40);
      worse.add(decided, due, paid, amount);
      better.add(decided, due, earlier, amount);
    }
    PaymentModel model = model(random);
    var firm = firm(random).facts();
    Sale sale = new Sale(TODAY + random.nextInt(40), random.nextInt(500_000));
    LateChances high = model.chances(worse.asOf(TODAY, List.of()), firm, sale);
    LateChances low = model.chances(better.asOf(TODAY, List.of()), firm, sale);
    for (Horizon horizon : Horizon.ALL) {
      assertTrue(low.of(horizon) <= high.of(horizon) + 1e-6, horizon + ": " + low + " but " + high);
    }
  }

  @Property(tries = 50)
  void anAssessmentAddsUp(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CustomerHistory history = new CustomerHistory();
    for (int i = 0; i < 20; i++) {
      int due = TODAY - 200 + 10 * i;
      history.add(due - 30, due, due + random.nextInt(40) - 20, 1 + random.nextInt(90_000));
    }
    PaymentModel model = PaymentModel.shipped(List.of());
    RiskQuestion question =
        new RiskQuestion(
            history.asOf(TODAY, List.of()),
            firm(random).facts(),
            new Sale(TODAY + 30, 50_000),
            Horizon.OVER_0);
    Assessment assessment = model.assess(question);
    double sum =
        assessment.usual()
            + assessment.contributions().stream().mapToDouble(Contribution::logOdds).sum();
    assertEquals(assessment.chance(), LogOdds.chance(sum), 1e-6);
    assertEquals(PaymentModel.LEVEL + 1, assessment.contributions().size());
    for (Contribution contribution : assessment.contributions()) {
      assertTrue(contribution.reading().explanation().get().fr().endsWith("."));
    }
  }
}
