package org.encours.web.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.risk.Factor;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.Rating;

/**
 * A rating as bars.
 *
 * @param chances one for each horizon, the shortest first
 * @param effects one for each factor, in their order
 */
public record RatingChart(List<Chance> chances, List<Effect> effects) {
  /** Length of the longest bar of an effect, to either side. */
  public static final int LENGTH = 100;

  /**
   * The chance of being paid later than so many days.
   *
   * @param length of its bar, 0 to 100
   */
  public record Chance(int days, double chance, int length) {}

  /**
   * What a factor does, as a bar from the middle: to the right if it raises the risk.
   *
   * @param from where the bar begins, from -100 to 100
   * @param length 0 for one that is unknown or does nothing
   */
  public record Effect(Factor factor, int from, int length) {
    public boolean raises() {
      return length > 0 && from == 0;
    }

    public boolean lowers() {
      return from < 0;
    }
  }

  /** The bars of a rating; effects are drawn in proportion to the strongest. */
  public static RatingChart of(Rating rating) {
    double strongest = known(rating).mapToDouble(one -> Math.abs(one.logOdds())).max().orElse(0);
    return new RatingChart(
        Horizon.ALL.stream().map(horizon -> chance(rating, horizon)).toList(),
        rating.factors().stream().map(factor -> effect(factor, strongest)).toList());
  }

  /** The factor that moved the note the most, if any did. */
  public static Optional<Factor> decisive(Rating rating) {
    return known(rating).filter(factor -> factor.logOdds() != 0).findFirst();
  }

  private static Stream<Factor> known(Rating rating) {
    return rating.factors().stream().filter(factor -> !factor.missing());
  }

  private static Chance chance(Rating rating, Horizon horizon) {
    double chance = rating.chances().of(horizon);
    return new Chance(horizon.days(), chance, (int) Math.round(chance * LENGTH));
  }

  private static Effect effect(Factor factor, double strongest) {
    if (factor.missing() || factor.logOdds() == 0) return new Effect(factor, 0, 0);
    long length = Math.max(1, Math.round(Math.abs(factor.logOdds()) / strongest * LENGTH));
    return new Effect(factor, factor.logOdds() < 0 ? (int) -length : 0, (int) length);
  }
}
