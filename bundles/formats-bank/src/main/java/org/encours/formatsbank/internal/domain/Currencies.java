package org.encours.formatsbank.internal.domain;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The currencies of ISO 4217. */
final class Currencies {
  private static final Map<String, Currency> ALL =
      Currency.getAvailableCurrencies().stream()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

  private Currencies() {}

  static Optional<Currency> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Number of decimals of its amounts. */
  static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
