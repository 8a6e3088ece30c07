package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * One page of the notes that count on a day.
 *
 * @param items the greatest chance of being late first
 * @param next cursor of the next page, null on the last one, never left out
 */
public record RatingsView(
    String asOf, List<RatingView> items, @JsonInclude(JsonInclude.Include.ALWAYS) String next) {

  public static RatingsView of(LocalDate asOf, Listing<RatingView> page) {
    return new RatingsView(asOf.toString(), page.items(), page.next());
  }
}
