package org.encours.credit.internal.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.PublishedScore.Result;
import org.encours.api.credit.PublishedScore.Term;
import org.encours.api.credit.PublishedScore.Zone;

/**
 * A sum of weighted ratios of figures. A figure that is not known, or a divisor that is not above
 * zero, leaves the sum missing: nothing is assumed.
 */
final class WeightedRatios {
  /** Ratios are shown with four decimals; the sum is taken of the unrounded ones. */
  private static final int SHOWN_DECIMALS = 4;

  private static final int SCORE_DECIMALS = 2;

  private final BalanceSheet sheet;
  private final List<Term> terms = new ArrayList<>();
  private final Set<Figure> missing = EnumSet.noneOf(Figure.class);
  private BigDecimal sum = BigDecimal.ZERO;
  private boolean complete = true;

  WeightedRatios(BalanceSheet sheet) {
    this.sheet = sheet;
  }

  WeightedRatios plus(String weight, Figure figure, Figure divisor) {
    Words name =
        new Words(
            figure.title().fr() + " / " + divisor.title().fr(),
            figure.title().en() + " / " + divisor.title().en());
    return plus(weight, name, known(figure), divisor);
  }

  WeightedRatios plusDifference(String weight, Figure figure, Figure less, Figure divisor) {
    Words name =
        new Words(
            "(%s − %s) / %s"
                .formatted(figure.title().fr(), less.title().fr(), divisor.title().fr()),
            "(%s − %s) / %s"
                .formatted(figure.title().en(), less.title().en(), divisor.title().en()));
    Optional<BigDecimal> one = known(figure);
    Optional<BigDecimal> other = known(less);
    return plus(weight, name, one.flatMap(a -> other.map(a::subtract)), divisor);
  }

  private WeightedRatios plus(
      String weight, Words name, Optional<BigDecimal> figure, Figure divisor) {
    BigDecimal factor = new BigDecimal(weight);
    Optional<BigDecimal> by = known(divisor);
    if (by.filter(value -> value.signum() <= 0).isPresent()) missing.add(divisor);
    Optional<BigDecimal> ratio =
        figure.flatMap(
            value ->
                by.filter(divided -> divided.signum() > 0)
                    .map(divided -> value.divide(divided, MathContext.DECIMAL64)));
    ratio.ifPresentOrElse(value -> sum = sum.add(factor.multiply(value)), () -> complete = false);
    terms.add(
        new Term(
            name,
            factor,
            ratio.map(value -> value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP))));
    return this;
  }

  private Optional<BigDecimal> known(Figure figure) {
    Optional<BigDecimal> value =
        Optional.ofNullable(sheet.figures().get(figure)).map(BigDecimal::valueOf);
    if (value.isEmpty()) missing.add(figure);
    return value;
  }

  List<Term> terms() {
    return terms;
  }

  List<Figure> missing() {
    return List.copyOf(missing);
  }

  /**
   * The sum with its zone.
   *
   * @param distressBelow below it: distress
   * @param safeAbove above it: safe; between both, and on them: grey
   */
  Optional<Result> result(String distressBelow, String safeAbove) {
    if (!complete) return Optional.empty();
    Zone zone =
        sum.compareTo(new BigDecimal(distressBelow)) < 0
            ? Zone.DISTRESS
            : sum.compareTo(new BigDecimal(safeAbove)) > 0 ? Zone.SAFE : Zone.GREY;
    // The zone is that of the exact sum: a rounded 2.60 may lie on either side of 2.6.
    return Optional.of(new Result(sum.setScale(SCORE_DECIMALS, RoundingMode.HALF_UP), zone));
  }
}
