package org.encours.rest.internal.view;

import org.encours.api.customer.GroupAccount;
import org.encours.api.ledger.CustomerBalance;

/** An account of a person with what is open on it; currencies are never added up. */
public record GroupAccountView(
    String company,
    String companyName,
    String account,
    String name,
    MoneyView balance,
    MoneyView overdue) {

  public static GroupAccountView of(GroupAccount one) {
    CustomerBalance balance = one.balance();
    return new GroupAccountView(
        one.company().siren(),
        one.company().name(),
        balance.account().number(),
        balance.account().name(),
        MoneyView.of(balance.balance()),
        MoneyView.of(balance.overdue()));
  }
}
