package org.encours.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import org.encours.api.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00|EUR|0,00",
        "0.05|EUR|0,05",
        "-0.05|EUR|-0,05",
        "999.99|EUR|999,99",
        "1000.00|EUR|1 000,00",
        "-1234567.89|EUR|-1 234 567,89",
        "123456.789|TND|123 456,789",
        "1234567|JPY|1 234 567"
      })
  void asFrenchAccountantsWrite(String decimal, String currency, String text) {
    assertEquals(text, Amounts.plain(Money.of(decimal, Currency.getInstance(currency))));
  }
}
