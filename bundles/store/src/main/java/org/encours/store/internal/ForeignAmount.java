package org.encours.store.internal;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encours.api.Money;

/** What a file said of an entry's foreign currency, as far as it makes sense. */
final class ForeignAmount {
  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, one -> one));

  private ForeignAmount() {}

  /**
   * The foreign amount, signed like the entry, whose side files agree on while they differ on the
   * sign of this column.
   *
   * @param minor minor units of that currency, 0 if none
   * @param code code of the currency, empty if none
   * @param amount amount of the entry, minor units
   * @param own the company's currency: the same again says nothing
   */
  static Optional<Money> of(long minor, String code, long amount, Currency own) {
    if (minor == 0 || code.isEmpty() || code.equals(own.getCurrencyCode())) {
      return Optional.empty();
    }
    long signed = amount < 0 ? -Math.abs(minor) : Math.abs(minor);
    return Optional.ofNullable(CURRENCIES.get(code)).map(currency -> new Money(signed, currency));
  }
}
