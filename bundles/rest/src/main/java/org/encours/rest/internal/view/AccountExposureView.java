package org.encours.rest.internal.view;

import java.util.List;
import org.encours.api.credit.AccountExposure;

/** What is owed on one account; currencies are never added up. */
public record AccountExposureView(
    String company,
    String companyName,
    String account,
    String name,
    List<ExposureView> byCurrency) {

  public static AccountExposureView of(AccountExposure one) {
    return new AccountExposureView(
        one.account().company().siren(),
        one.account().company().name(),
        one.account().account().number(),
        one.account().account().name(),
        one.byCurrency().stream().map(ExposureView::of).toList());
  }
}
