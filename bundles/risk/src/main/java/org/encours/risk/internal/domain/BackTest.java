package org.encours.risk.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.ScoringQuality;
import org.encours.api.risk.ScoringQuality.Bin;
import org.encours.api.risk.ScoringQuality.OfHorizon;

/**
 * Compares chances with what happened. An invoice counts once its time has run out within the days
 * that the list covers: of the later ones only those paid early are known.
 */
public final class BackTest {
  private static final int BINS = 10;

  private final Lines lines;
  private final List<LateChances> chances;
  private final LocalDate from;
  private final int until;

  private BackTest(List<PastInvoice> invoices, List<LateChances> chances, LocalDate from) {
    lines = Lines.of(invoices);
    this.chances = chances;
    this.from = from;
    until = lines.lastDay() + 1;
  }

  /**
   * The comparison.
   *
   * @param chances of the invoices, in their order
   * @param from invoices decided before it do not count
   */
  public static ScoringQuality of(
      List<PastInvoice> invoices, List<LateChances> chances, LocalDate from) {
    BackTest test = new BackTest(invoices, chances, from);
    return new ScoringQuality(
        PaymentModel.VERSION,
        from,
        LocalDate.ofEpochDay(test.until),
        Horizon.ALL.stream().map(test::of).toList());
  }

  /**
   * The decision before which two thirds of the invoices were decided; any day if there are none.
   */
  public static LocalDate lastThird(List<PastInvoice> invoices) {
    List<LocalDate> days = invoices.stream().map(PastInvoice::decision).sorted().toList();
    return days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() * 2 / 3);
  }

  private OfHorizon of(Horizon horizon) {
    double[] baseline = Baseline.of(lines, horizon);
    int[] tested =
        IntStream.range(0, lines.size())
            .filter(line -> lines.decided(line) >= from.toEpochDay())
            .filter(line -> lines.due(line) + horizon.days() < until)
            .toArray();
    List<Ranking.Outcome> model = new ArrayList<>();
    List<Ranking.Outcome> base = new ArrayList<>();
    int late = 0;
    for (int line : tested) {
      boolean isLate = lines.isLate(line, horizon);
      if (isLate) late++;
      int customer = lines.customer(line);
      double chance = chances.get(lines.given(line)).of(horizon);
      model.add(new Ranking.Outcome(customer, chance, isLate));
      base.add(new Ranking.Outcome(customer, baseline[line], isLate));
    }
    return new OfHorizon(
        horizon, tested.length, late, Ranking.score(model), Ranking.score(base), bins(model));
  }

  private static List<Bin> bins(List<Ranking.Outcome> outcomes) {
    List<Ranking.Outcome> sorted =
        outcomes.stream().sorted(Comparator.comparingDouble(Ranking.Outcome::chance)).toList();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int end = (int) ((i + 1L) * sorted.size() / BINS);
      List<Ranking.Outcome> bin = sorted.subList((int) ((long) i * sorted.size() / BINS), end);
      if (bin.isEmpty()) continue;
      double foretold = bin.stream().mapToDouble(Ranking.Outcome::chance).average().orElseThrow();
      long late = bin.stream().filter(Ranking.Outcome::isLate).count();
      bins.add(new Bin(bin.size(), foretold, (double) late / bin.size()));
    }
    return bins;
  }
}
