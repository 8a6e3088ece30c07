package org.encours.rest.internal.view;

import java.time.LocalDate;
import org.encours.api.credit.Commitment;

/** An order, a delivery or a bill that the ERP has declared. */
public record CommitmentView(
    long id,
    String kind,
    String reference,
    MoneyView amount,
    String from,
    String until,
    String closed,
    String actor,
    String recordedAt) {

  public static CommitmentView of(Commitment one) {
    return new CommitmentView(
        one.id(),
        one.terms().kind().code(),
        one.terms().reference(),
        MoneyView.of(one.terms().amount()),
        one.terms().from().toString(),
        one.terms().until().map(LocalDate::toString).orElse(null),
        one.terms().closed().map(LocalDate::toString).orElse(null),
        one.author().actor(),
        one.author().recordedAt().toString());
  }
}
