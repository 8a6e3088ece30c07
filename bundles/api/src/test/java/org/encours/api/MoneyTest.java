package org.encours.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency TND = Currency.getInstance("TND");

  @ParameterizedTest
  @CsvSource({
    "EUR, 1234.50, 123450",
    "EUR, -0.01, -1",
    "EUR, 12, 1200",
    "TND, 1.234, 1234",
    "TND, 12.5, 12500",
    "JPY, 1200, 1200",
    "JPY, 12.0, 12",
    "EUR, 92233720368547758.07, 9223372036854775807"
  })
  void decimalsAreThoseOfTheCurrency(String currency, String decimal, long minor) {
    assertEquals(minor, Money.of(decimal, Currency.getInstance(currency)).minor());
  }

  @ParameterizedTest
  @CsvSource({"EUR, 0.001", "TND, 0.0001", "JPY, 0.5", "EUR, 92233720368547758.08"})
  void whatWouldNeedRoundingOrDoesNotFitIsRefused(String currency, String decimal) {
    Currency of = Currency.getInstance(currency);
    assertThrows(ArithmeticException.class, () -> Money.of(decimal, of));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 123450, 1234.50",
    "EUR, -5, -0.05",
    "EUR, 0, 0.00",
    "TND, 1234, 1.234",
    "TND, -7, -0.007",
    "JPY, 1200, 1200",
    "EUR, -9223372036854775808, -92233720368547758.08"
  })
  void writesAsManyDecimalsAsTheCurrencyHas(String currency, long minor, String decimal) {
    Money money = new Money(minor, Currency.getInstance(currency));
    assertEquals(decimal, money.toDecimal());
    assertEquals(decimal + " " + currency, money.toString());
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll long minor, @ForAll("currencies") Currency currency) {
    Money money = new Money(minor, currency);
    assertEquals(money, Money.of(money.toDecimal(), currency));
  }

  @Property
  void sumsAreExactOrThrow(@ForAll long a, @ForAll long b) {
    BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
    BigInteger difference = BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));
    assertExact(sum, () -> new Money(a, EUR).plus(new Money(b, EUR)));
    assertExact(difference, () -> new Money(a, EUR).minus(new Money(b, EUR)));
  }

  private static void assertExact(
      BigInteger expected, java.util.function.Supplier<Money> calculation) {
    if (expected.bitLength() < Long.SIZE) {
      assertEquals(expected.longValueExact(), calculation.get().minor());
    } else {
      assertThrows(ArithmeticException.class, calculation::get);
    }
  }

  @Test
  void theSmallestAmountHasNoOpposite() {
    Money least = new Money(Long.MIN_VALUE, EUR);
    assertThrows(ArithmeticException.class, least::negate);
    assertThrows(ArithmeticException.class, least::abs);
    assertEquals(new Money(5, EUR), new Money(-5, EUR).abs());
    assertEquals(new Money(5, EUR), new Money(5, EUR).abs());
  }

  @Test
  void twoCurrenciesNeverMeet() {
    Money euros = new Money(1, EUR);
    Money dinars = new Money(1, TND);
    assertThrows(ArithmeticException.class, () -> euros.plus(dinars));
    assertThrows(ArithmeticException.class, () -> euros.minus(dinars));
    assertThrows(ArithmeticException.class, () -> euros.compareTo(dinars));
  }

  @Property
  void partsAddUpToTheWhole(@ForAll long minor, @ForAll("weights") long[] weights) {
    Money[] parts = new Money(minor, EUR).allocate(weights);
    BigInteger sum =
        Stream.of(parts)
            .map(part -> BigInteger.valueOf(part.minor()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertEquals(BigInteger.valueOf(minor), sum);
    assertEquals(weights.length, parts.length);
  }

  @Property
  void partsAreFairToTheUnit(@ForAll long minor, @ForAll("weights") long[] weights) {
    BigDecimal total =
        LongStream.of(weights)
            .mapToObj(BigDecimal::valueOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Money[] parts = new Money(minor, EUR).allocate(weights);
    for (int i = 0; i < parts.length; i++) {
      if (weights[i] == 0) {
        assertEquals(0, parts[i].minor(), "something for a weight of nothing");
      }
      // |part × total − minor × weight| ≤ total: less than one unit off the exact share
      BigDecimal off =
          BigDecimal.valueOf(parts[i].minor())
              .multiply(total)
              .subtract(BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(weights[i])));
      assertTrue(off.abs().compareTo(total) <= 0, "part " + i + " of " + Arrays.toString(weights));
      assertTrue(
          parts[i].minor() == 0 || Long.signum(minor) == parts[i].signum(), "part of another sign");
    }
  }

  @Test
  void unitsLeftOverGoToTheFirstParts() {
    assertArrayEquals(parts(34, 33, 33), new Money(100, EUR).allocate(1, 1, 1));
    assertArrayEquals(parts(-34, -33, -33), new Money(-100, EUR).allocate(1, 1, 1));
    assertArrayEquals(parts(0, 1, 1, 0), new Money(2, EUR).allocate(0, 1, 1, 1));
  }

  private static Money[] parts(long... minors) {
    return LongStream.of(minors).mapToObj(minor -> new Money(minor, EUR)).toArray(Money[]::new);
  }

  @Test
  void weightsAreRefusedThatMeanNothing() {
    Money money = new Money(100, EUR);
    assertThrows(IllegalArgumentException.class, money::allocate);
    assertThrows(IllegalArgumentException.class, () -> money.allocate(0, 0));
    assertThrows(IllegalArgumentException.class, () -> money.allocate(3, -1));
  }

  @Property
  void orderIsThatOfTheAmounts(@ForAll long a, @ForAll long b) {
    Assume.that(a != b);
    assertEquals(a < b, new Money(a, EUR).compareTo(new Money(b, EUR)) < 0);
    assertEquals(Long.signum(a), new Money(a, EUR).signum());
    assertEquals(a == 0, new Money(a, EUR).isZero());
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "TND", "JPY").map(Currency::getInstance);
  }

  @Provide
  Arbitrary<long[]> weights() {
    return Arbitraries.longs()
        .between(0, Long.MAX_VALUE)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> LongStream.of(weights).anyMatch(weight -> weight > 0));
  }
}
