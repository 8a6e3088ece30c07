package org.encours.rest.internal.view;

import org.encours.api.risk.Rating;

/** The note in force of a customer, and the chance of being paid more than 30 days late. */
public record CustomerNoteView(String note, double probability) {

  public static CustomerNoteView of(Rating rating) {
    return new CustomerNoteView(
        rating.inForce().name(), ChancesView.rounded(rating.chances().over30()));
  }
}
