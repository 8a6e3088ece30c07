package org.encours.rest.internal.view;

import java.time.LocalDate;
import org.encours.api.credit.Cover;

/** Credit insurance or a guarantee. */
public record CoverView(
    long id,
    String kind,
    String provider,
    String reference,
    MoneyView amount,
    String from,
    String until,
    String actor,
    String recordedAt) {

  public static CoverView of(Cover one) {
    return new CoverView(
        one.id(),
        one.terms().kind().code(),
        one.terms().provider(),
        one.terms().reference(),
        MoneyView.of(one.terms().amount()),
        one.terms().from().toString(),
        one.terms().until().map(LocalDate::toString).orElse(null),
        one.author().actor(),
        one.author().recordedAt().toString());
  }
}
