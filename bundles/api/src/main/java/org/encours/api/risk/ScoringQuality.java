package org.encours.api.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * How well the chances foretold what happened, beside a baseline: (late + 2g) / (n + 2), where late
 * of n invoices of the customer were known to be late, and g is the share of all customers.
 *
 * @param model version of the model
 * @param from invoices decided before it were learnt from only
 * @param until outcomes are known before that day
 * @param horizons the shortest first
 */
public record ScoringQuality(
    String model, LocalDate from, LocalDate until, List<OfHorizon> horizons) {

  public ScoringQuality {
    horizons = List.copyOf(horizons);
  }

  /**
   * Of one horizon. Figures that nothing can be said about, because no or every invoice was late,
   * are {@code NaN}.
   *
   * @param lines invoices whose outcome is known
   * @param late how many of them were late
   * @param calibration tenths of the invoices, by growing chance
   */
  public record OfHorizon(
      Horizon horizon, int lines, int late, Score model, Score baseline, List<Bin> calibration) {

    public OfHorizon {
      calibration = List.copyOf(calibration);
    }
  }

  /**
   * Figures of one way of scoring.
   *
   * @param auc how often a late invoice has a higher chance than one in time, 0.5 is no better than
   *     tossing a coin
   * @param aucLow lower end of the 95 % interval, by drawing customers anew
   * @param aucHigh its upper end
   * @param brier mean squared error of the chances, 0 is perfect
   */
  public record Score(double auc, double aucLow, double aucHigh, double brier) {}

  /**
   * Invoices of about the same chance.
   *
   * @param lines how many
   * @param foretold mean of their chances
   * @param observed share of them that was late
   */
  public record Bin(int lines, double foretold, double observed) {}
}
