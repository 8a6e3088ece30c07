package org.encours.rest.internal.view;

import org.encours.api.credit.CreditHold;

/** A hold or its release. */
public record CreditHoldView(
    long id,
    String scope,
    boolean held,
    String from,
    String reason,
    String actor,
    String recordedAt) {

  public static CreditHoldView of(CreditHold one) {
    return new CreditHoldView(
        one.id(),
        one.scope().code(),
        one.held(),
        one.from().toString(),
        one.reason(),
        one.author().actor(),
        one.author().recordedAt().toString());
  }
}
