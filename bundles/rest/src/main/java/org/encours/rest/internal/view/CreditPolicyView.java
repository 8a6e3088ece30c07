package org.encours.rest.internal.view;

import org.encours.api.credit.CreditPolicy;

/** How a company answers orders. */
public record CreditPolicyView(String withoutLimit, String overLimit, int warningDays) {

  public static CreditPolicyView of(CreditPolicy policy) {
    return new CreditPolicyView(
        policy.withoutLimit().code(), policy.overLimit().code(), policy.warningDays());
  }
}
