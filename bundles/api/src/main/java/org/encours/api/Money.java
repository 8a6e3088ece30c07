package org.encours.api;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of one currency, counted in its minor units (cents, millimes).
 *
 * <p>Debits are positive and credits negative wherever an amount is signed. Arithmetic never rounds
 * and throws {@link ArithmeticException} on overflow or when two currencies meet.
 *
 * @param minor the amount in minor units of {@code currency}
 * @param currency ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** Zero of that currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads a decimal such as {@code 1234.50}.
   *
   * @throws ArithmeticException if it has more decimals than the currency or does not fit a long
   */
  public static Money of(String decimal, Currency currency) {
    return new Money(
        new BigDecimal(decimal)
            .movePointRight(currency.getDefaultFractionDigits())
            .longValueExact(),
        currency);
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  public Money negate() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money abs() {
    return minor < 0 ? negate() : this;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public int signum() {
    return Long.signum(minor);
  }

  /**
   * Splits this amount in proportion to the weights so that the parts add up to it exactly. The
   * units left over by truncation go one each to the first parts of non-zero weight.
   *
   * @param weights at least one, none negative, not all zero
   */
  public Money[] allocate(long... weights) {
    BigDecimal total = BigDecimal.ZERO;
    for (long weight : weights) {
      if (weight < 0) throw new IllegalArgumentException("negative weight " + weight);
      total = total.add(BigDecimal.valueOf(weight));
    }
    if (total.signum() == 0) throw new IllegalArgumentException("no weight above zero");
    long[] parts = new long[weights.length];
    long rest = minor;
    for (int i = 0; i < weights.length; i++) {
      parts[i] =
          BigDecimal.valueOf(minor)
              .multiply(BigDecimal.valueOf(weights[i]))
              .divideToIntegralValue(total)
              .longValueExact();
      rest = Math.subtractExact(rest, parts[i]);
    }
    for (int i = 0; rest != 0; i = (i + 1) % weights.length) {
      if (weights[i] == 0) continue;
      parts[i] += Long.signum(rest);
      rest -= Long.signum(rest);
    }
    Money[] result = new Money[parts.length];
    for (int i = 0; i < parts.length; i++) result[i] = new Money(parts[i], currency);
    return result;
  }

  /** The amount as a plain decimal with the currency's number of decimals: {@code -1234.50}. */
  public String toDecimal() {
    return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()))
        .toPlainString();
  }

  /** The amount in sentences: {@code 1 200,00 €} and {@code €1,200.00}. */
  public Words words() {
    return MoneyText.of(this);
  }

  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return toDecimal() + " " + currency.getCurrencyCode();
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new ArithmeticException("two currencies: " + this + " and " + other);
    }
  }
}
