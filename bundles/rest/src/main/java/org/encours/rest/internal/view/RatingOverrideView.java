package org.encours.rest.internal.view;

import org.encours.api.risk.Rating;

/** A note set by hand. */
public record RatingOverrideView(
    String note, String reason, String from, String until, String actor) {

  public static RatingOverrideView of(Rating.Override override) {
    return new RatingOverrideView(
        override.note().name(),
        override.reason(),
        override.from().toString(),
        override.until().toString(),
        override.actor());
  }
}
