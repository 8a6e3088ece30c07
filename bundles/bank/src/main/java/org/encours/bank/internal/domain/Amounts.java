package org.encours.bank.internal.domain;

import java.math.BigDecimal;
import java.util.Currency;
import org.encours.api.Words;

/**
 * Amounts in words, without their sign: {@code 1 200,00 €} and {@code €1,200.00}.
 *
 * @param currency currency of the minor units
 */
public record Amounts(Currency currency) {
  private static final String NO_BREAK = "\u00a0";

  /** Writes an amount of minor units. */
  public Words of(long minor) {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String plain = BigDecimal.valueOf(minor, decimals).abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : plain.substring(point + 1);
    return new Words(
        grouped(whole, NO_BREAK) + (rest.isEmpty() ? "" : "," + rest) + NO_BREAK + frenchSign(),
        englishSign() + grouped(whole, ",") + (rest.isEmpty() ? "" : "." + rest));
  }

  private String frenchSign() {
    return isEuro() ? "€" : currency.getCurrencyCode();
  }

  private String englishSign() {
    return isEuro() ? "€" : currency.getCurrencyCode() + NO_BREAK;
  }

  private boolean isEuro() {
    return currency.getCurrencyCode().equals("EUR");
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
