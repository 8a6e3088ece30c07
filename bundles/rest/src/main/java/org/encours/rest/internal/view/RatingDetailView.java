package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.encours.api.risk.Factor;
import org.encours.api.risk.Rating;

/**
 * The note of a customer account with what it rests on and how it came about.
 *
 * @param contributions the strongest first
 * @param history the latest first
 */
public record RatingDetailView(
    String account,
    String name,
    String note,
    String computedNote,
    double probability,
    ChancesView lateProbabilities,
    MoneyView open,
    int sales,
    String ratedOn,
    String model,
    @JsonInclude(JsonInclude.Include.ALWAYS) RatingOverrideView override,
    List<ContributionView> contributions,
    List<PastRatingView> history) {

  public static RatingDetailView of(Rating rating, List<Rating> history, Locale locale) {
    RatingView base = RatingView.of(rating);
    return new RatingDetailView(
        base.account(),
        base.name(),
        base.note(),
        base.computedNote(),
        base.probability(),
        base.lateProbabilities(),
        base.open(),
        base.sales(),
        base.ratedOn(),
        base.model(),
        base.override(),
        rating.factors().stream().map(factor -> ContributionView.of(factor, locale)).toList(),
        history.stream().map(PastRatingView::of).toList());
  }

  /** What one indicator had to do with the note. */
  public record ContributionView(
      String indicator, double logOdds, boolean missing, String explanation) {

    static ContributionView of(Factor factor, Locale locale) {
      return new ContributionView(
          factor.indicator(),
          ChancesView.rounded(factor.logOdds()),
          factor.missing(),
          factor.explanation().in(locale));
    }
  }

  /** A note as it was computed for a day. */
  public record PastRatingView(
      String ratedOn,
      String note,
      double probability,
      MoneyView open,
      int sales,
      String model,
      String recordedAt) {

    static PastRatingView of(Rating rating) {
      return new PastRatingView(
          rating.from().toString(),
          rating.note().name(),
          ChancesView.rounded(rating.chances().over30()),
          MoneyView.of(rating.open()),
          rating.sales(),
          rating.model(),
          rating.recordedAt().toString());
    }
  }
}
