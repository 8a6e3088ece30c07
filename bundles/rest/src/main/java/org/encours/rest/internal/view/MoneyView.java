package org.encours.rest.internal.view;

import java.util.Currency;
import org.encours.api.Money;

/**
 * An amount.
 *
 * @param amount decimal text with the currency's number of decimals
 * @param currency ISO 4217 code
 */
public record MoneyView(String amount, String currency) {

  public static MoneyView of(Money money) {
    return new MoneyView(money.toDecimal(), money.currency().getCurrencyCode());
  }

  public static MoneyView of(long minor, Currency currency) {
    return of(new Money(minor, currency));
  }
}
