package org.encours.bank.internal.domain;

import java.util.Currency;
import org.encours.api.Money;
import org.encours.api.Words;

/**
 * Amounts in words, without their sign: {@code 1 200,00 €} and {@code €1,200.00}.
 *
 * @param currency currency of the minor units
 */
public record Amounts(Currency currency) {
  /** Writes an amount of minor units. */
  public Words of(long minor) {
    return new Money(minor, currency).abs().words();
  }
}
