package org.encours.api;

import java.math.BigDecimal;
import java.util.Currency;

/** Writes amounts as the readers of either language do. */
final class MoneyText {
  private static final String NO_BREAK = "\u00a0";

  private MoneyText() {}

  static Words of(Money money) {
    Currency currency = money.currency();
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String plain = BigDecimal.valueOf(money.minor(), decimals).abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : plain.substring(point + 1);
    String sign = money.signum() < 0 ? "-" : "";
    boolean euro = currency.getCurrencyCode().equals("EUR");
    String code = euro ? "€" : currency.getCurrencyCode();
    return new Words(
        sign + grouped(whole, NO_BREAK) + (rest.isEmpty() ? "" : "," + rest) + NO_BREAK + code,
        sign
            + code
            + (euro ? "" : NO_BREAK)
            + grouped(whole, ",")
            + (rest.isEmpty() ? "" : "." + rest));
  }

  private static String grouped(String digits, String separator) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) grouped.append(separator);
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }
}
