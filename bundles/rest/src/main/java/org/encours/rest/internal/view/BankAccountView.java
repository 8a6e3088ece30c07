package org.encours.rest.internal.view;

import java.time.LocalDate;
import org.encours.api.bank.BankAccount;

/**
 * A bank account.
 *
 * @param until last day its statements report on
 */
public record BankAccountView(String number, String currency, String owner, String until) {

  public static BankAccountView of(BankAccount account) {
    return new BankAccountView(
        account.number(),
        account.currency().getCurrencyCode(),
        account.owner(),
        account.until().map(LocalDate::toString).orElse(null));
  }
}
