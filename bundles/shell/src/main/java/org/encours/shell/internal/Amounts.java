package org.encours.shell.internal;

import java.util.Currency;
import org.encours.api.Money;

/** Amounts as French accountants write them: {@code -1 234,50}. */
final class Amounts {
  private Amounts() {}

  /** Without the currency, for tables. */
  static String plain(Money money) {
    String decimal = money.abs().toDecimal();
    int point = decimal.indexOf('.');
    String whole = point < 0 ? decimal : decimal.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      // A plain space: every terminal shows it.
      if (i > 0 && (whole.length() - i) % 3 == 0) text.append(' ');
      text.append(whole.charAt(i));
    }
    if (point >= 0) text.append(',').append(decimal, point + 1, decimal.length());
    return money.signum() < 0 ? "-" + text : text.toString();
  }

  static String withCurrency(Money money) {
    return plain(money) + " " + money.currency().getCurrencyCode();
  }

  static String withCurrency(long minor, Currency currency) {
    return withCurrency(new Money(minor, currency));
  }
}
