package org.encours.rest.internal.view;

import java.time.LocalDate;
import org.encours.api.credit.CreditLimit;

/** A decision on a limit; without limit: that there is none. */
public record CreditLimitView(
    long id,
    String scope,
    MoneyView limit,
    String from,
    String until,
    String reason,
    String actor,
    String recordedAt) {

  public static CreditLimitView of(CreditLimit one) {
    return new CreditLimitView(
        one.id(),
        one.terms().scope().code(),
        one.terms().amount().map(MoneyView::of).orElse(null),
        one.terms().from().toString(),
        one.terms().until().map(LocalDate::toString).orElse(null),
        one.terms().reason(),
        one.author().actor(),
        one.author().recordedAt().toString());
  }
}
