package org.encours.rest.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditStanding;

/**
 * How a customer stands.
 *
 * @param exposure of the account in the currency of its company
 * @param otherCurrencies of the account
 * @param total net exposure of the person over all its accounts, by currency
 * @param facts the newest of each kind
 */
public record CreditStandingView(
    String asOf,
    String knownAt,
    ExposureView exposure,
    List<ExposureView> otherCurrencies,
    List<MoneyView> total,
    List<AccountExposureView> accounts,
    List<LimitUseView> limits,
    boolean hold,
    List<CreditHoldView> holds,
    List<CoverView> covers,
    List<CreditFactView> facts) {

  public static CreditStandingView of(
      CreditStanding standing, Optional<CreditChecks> checks, Locale locale) {
    List<ExposureView> asked =
        standing.exposure().asked().byCurrency().stream().map(ExposureView::of).toList();
    return new CreditStandingView(
        standing.asOf().toString(),
        standing.knownAt().toString(),
        asked.get(0),
        asked.subList(1, asked.size()),
        standing.exposure().total().stream().map(MoneyView::of).toList(),
        standing.exposure().accounts().stream().map(AccountExposureView::of).toList(),
        standing.uses().stream().map(LimitUseView::of).toList(),
        standing.held(),
        standing.holds().stream().map(CreditHoldView::of).toList(),
        standing.covers().stream().map(CoverView::of).toList(),
        standing.facts().stream().map(fact -> CreditFactView.of(fact, checks, locale)).toList());
  }
}
