package org.encours.rest.internal.view;

import org.encours.api.credit.LimitUse;

/** A limit in force and what is owed against it. */
public record LimitUseView(
    String scope,
    MoneyView limit,
    MoneyView exposure,
    MoneyView available,
    long percent,
    boolean passed) {

  public static LimitUseView of(LimitUse use) {
    return new LimitUseView(
        use.scope().code(),
        MoneyView.of(use.limit()),
        MoneyView.of(use.exposure()),
        MoneyView.of(use.available()),
        use.percent(),
        use.passed());
  }
}
