package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.encours.api.ledger.ItemFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,50|123450",
        "1 234,5|123450",
        "1\u00a0234,50 €|123450",
        "1.234,50|123450",
        "1,234.50|123450",
        "-12|-1200",
        "0,05|5",
        "12.|1200"
      })
  void amountsAreReadAsPeopleTypeThem(String text, long minor) {
    assertEquals(Optional.of(minor), AmountText.parse(text).flatMap(a -> a.minor(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F26", "1-2", "12,5,3", ",5", "VIR 12"})
  void otherTextIsNoAmount(String text) {
    assertEquals(Optional.empty(), AmountText.parse(text));
  }

  @Test
  void moreDecimalsThanTheCurrencyHasAreNoAmountOfIt() {
    assertEquals(Optional.empty(), AmountText.parse("1,2345").flatMap(a -> a.minor(2)));
    assertEquals(Optional.of(1234L), AmountText.parse("1,234").flatMap(a -> a.minor(3)));
  }

  @Test
  void anAmountBegunStandsForAllThatBeginLikeIt() {
    assertEquals(range(123400, 123499), range("1234"));
    assertEquals(range(123450, 123459), range("-1234,5"));
    assertEquals(range(123450, 123450), range("1234,50"));
  }

  private static Optional<ItemFilter.Range> range(String text) {
    return AmountText.parse(text).flatMap(amount -> amount.range(2));
  }

  private static Optional<ItemFilter.Range> range(long least, long most) {
    return Optional.of(new ItemFilter.Range(least, most));
  }
}
