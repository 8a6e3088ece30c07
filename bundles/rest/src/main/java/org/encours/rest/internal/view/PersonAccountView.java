package org.encours.rest.internal.view;

import org.encours.api.customer.PersonAccount;

/** A customer account and whose ledger it is in. */
public record PersonAccountView(String company, String account, String name) {

  public static PersonAccountView of(PersonAccount one) {
    return new PersonAccountView(
        one.company().siren(), one.account().number(), one.account().name());
  }
}
