package org.encours.rest.internal.view;

import org.encours.api.credit.CustomerExposure;

/** A customer in the list of exposures. */
public record CustomerExposureView(
    String account,
    String name,
    ExposureView exposure,
    LimitUseView limit,
    boolean hold,
    boolean otherCurrencies) {

  public static CustomerExposureView of(CustomerExposure one) {
    return new CustomerExposureView(
        one.account().number(),
        one.account().name(),
        ExposureView.of(one.exposure()),
        one.limit().map(LimitUseView::of).orElse(null),
        one.held(),
        one.otherCurrencies());
  }
}
