package org.encours.api.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.Words;

/**
 * A published bankruptcy score of one balance sheet.
 *
 * @param id name of the score: {@code altman-z2}
 * @param title what it is called, with year and population
 * @param formula the formula in words
 * @param source where it was published
 * @param terms its ratios
 * @param result the score; empty if a figure is missing: nothing is assumed
 * @param missing what is missing
 */
public record PublishedScore(
    String id,
    String title,
    Words formula,
    String source,
    List<Term> terms,
    Optional<Result> result,
    List<BalanceSheet.Figure> missing) {

  public PublishedScore {
    terms = List.copyOf(terms);
    missing = List.copyOf(missing);
  }

  /**
   * A weighted ratio.
   *
   * @param name what is divided by what
   * @param weight its coefficient
   * @param ratio empty if a figure is missing or the divisor is not above zero
   */
  public record Term(Words name, BigDecimal weight, Optional<BigDecimal> ratio) {}

  /**
   * The score.
   *
   * @param value rounded to two decimals
   * @param zone what its author says of such a value
   */
  public record Result(BigDecimal value, Zone zone) {}

  /** What authors say of a value. */
  public enum Zone {
    SAFE,
    GREY,
    DISTRESS;

    /** Name outside: {@code safe}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
