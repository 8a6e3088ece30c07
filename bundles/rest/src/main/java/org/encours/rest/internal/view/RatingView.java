package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.encours.api.risk.Rating;

/**
 * The note of a customer account.
 *
 * @param note the one in force: a person's, else the computed one
 * @param probability of being paid more than 30 days late
 * @param override null if no person said otherwise, never left out
 */
public record RatingView(
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
    @JsonInclude(JsonInclude.Include.ALWAYS) RatingOverrideView override) {

  public static RatingView of(Rating rating) {
    ChancesView chances = ChancesView.of(rating.chances());
    return new RatingView(
        rating.account(),
        rating.name(),
        rating.inForce().name(),
        rating.note().name(),
        chances.over30(),
        chances,
        MoneyView.of(rating.open()),
        rating.sales(),
        rating.from().toString(),
        rating.model(),
        rating.override().map(RatingOverrideView::of).orElse(null));
  }
}
