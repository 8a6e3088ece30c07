package org.encours.risk.internal.domain;

import java.util.stream.IntStream;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.RiskQuestion;

/**
 * What is learnt for one horizon while time passes. A line is learnt from on the day after its time
 * has run out, whether it is paid by then or not: if those paid early were learnt from at once, all
 * would look better than they are.
 */
final class Learning {
  /** Outcomes that are learnt from: the latest. */
  private static final int MOST = 10_000;

  /**
   * How much alike the outcomes of one customer are. A thousand invoices of one customer say less
   * than those of a thousand customers: each counts for 1 / (1 + 0.05 (n - 1)), the design effect
   * of cluster samples.
   */
  private static final double ALIKE = 0.05;

  private static final double GROWTH = 1.15;
  private static final int LEAST_MORE = 10;
  private static final int LONGEST_WAIT = 60;

  private final Lines lines;
  private final Horizon horizon;
  private final long[] byDay;
  private final float[] distances;
  private final float[] given;
  private int known;
  private int knownAtFit;
  private int dayOfFit = Integer.MIN_VALUE / 2;

  Learning(Lines lines, Horizon horizon) {
    this.lines = lines;
    this.horizon = horizon;
    byDay =
        IntStream.range(0, lines.size())
            .filter(line -> lines.isOpenQuestion(line, horizon))
            .mapToLong(line -> Lines.key(lines.due(line) + horizon.days() + 1, line))
            .sorted()
            .toArray();
    distances = new float[lines.size() * PaymentModel.LEVEL];
    given = new float[lines.size()];
  }

  /** Takes up what has turned out before that day. */
  void advanceTo(int day, FirmHistory firm) {
    while (known < byDay.length && Lines.dayOf(byDay[known]) <= day) {
      int line = (int) byDay[known++];
      firm.add(horizon, lines.due(line), lines.isLate(line, horizon));
    }
  }

  /**
   * Log-odds of a line, which will be learnt from later.
   *
   * @param same another line of the same customer and day, or {@link PaymentModel#NONE}
   */
  double logOdds(PaymentModel model, int line, int same, RiskQuestion question) {
    int at = line * PaymentModel.LEVEL;
    int known = same == PaymentModel.NONE ? same : same * PaymentModel.LEVEL;
    model.distances(question, distances, at, known);
    double base = model.given(question);
    given[line] = (float) base;
    return base + model.learnt(horizon, distances, at);
  }

  /** The model with weights learnt anew, if there is enough more to learn from. */
  PaymentModel refreshed(PaymentModel model, int day) {
    boolean grown = known >= knownAtFit * GROWTH && known >= knownAtFit + LEAST_MORE;
    boolean waited = known > knownAtFit && day - dayOfFit >= LONGEST_WAIT;
    if (!grown && !waited) return model;
    knownAtFit = known;
    dayOfFit = day;
    return model.with(horizon, LogisticFit.of(new Outcomes(day), model.weights(horizon)));
  }

  private final class Outcomes implements LogisticFit.Rows {
    private final int first = Math.max(0, known - MOST);
    private final int day;

    private final int[] ofCustomer = new int[lines.customers()];

    private Outcomes(int day) {
      this.day = day;
      for (int row = 0; row < size(); row++) ofCustomer[lines.customer(line(row))]++;
    }

    private int line(int row) {
      return (int) byDay[first + row];
    }

    @Override
    public int size() {
      return known - first;
    }

    @Override
    public void distances(int row, double[] into) {
      int at = line(row) * PaymentModel.LEVEL;
      for (int i = 0; i < PaymentModel.LEVEL; i++) into[i] = distances[at + i];
    }

    @Override
    public double given(int row) {
      return given[line(row)];
    }

    @Override
    public boolean isLate(int row) {
      return lines.isLate(line(row), horizon);
    }

    @Override
    public double freshness(int row) {
      return Fading.HALF_YEAR.at(day - lines.due(line(row)));
    }

    @Override
    public double counts(int row) {
      double others = ofCustomer[lines.customer(line(row))] - 1;
      return freshness(row) / (1 + ALIKE * others);
    }
  }
}
