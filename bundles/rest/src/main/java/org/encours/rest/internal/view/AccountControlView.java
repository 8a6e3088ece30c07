package org.encours.rest.internal.view;

import org.encours.api.ledger.AccountControl;

/**
 * What an import did to a customer account: after = before + debit − credit − withdrawn.
 *
 * @param stated opening balance that the file states
 * @param difference stated opening balance less the ledger's own on that day
 */
public record AccountControlView(
    String account,
    String customer,
    MoneyView before,
    MoneyView debit,
    MoneyView credit,
    MoneyView withdrawn,
    MoneyView after,
    MoneyView stated,
    MoneyView difference) {

  public static AccountControlView of(AccountControl control) {
    return new AccountControlView(
        control.account().number(),
        control.account().name(),
        MoneyView.of(control.before()),
        MoneyView.of(control.debit()),
        MoneyView.of(control.credit()),
        MoneyView.of(control.withdrawn()),
        MoneyView.of(control.after()),
        control.stated().map(MoneyView::of).orElse(null),
        control.difference().map(MoneyView::of).orElse(null));
  }
}
