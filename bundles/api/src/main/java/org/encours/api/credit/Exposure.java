package org.encours.api.credit;

import java.util.Currency;
import org.encours.api.Money;

/**
 * What one customer owes, or is about to owe, in one currency.
 *
 * @param openItems what is not lettered of the entries; negative where more was paid than invoiced
 * @param orders orders that are not delivered yet
 * @param deliveries deliveries that are not invoiced yet
 * @param bills bills of exchange taken for invoices, and not due yet
 * @param cover credit insurance and guarantees
 */
public record Exposure(Money openItems, Money orders, Money deliveries, Money bills, Money cover) {

  /** Nothing owed. */
  public static Exposure none(Currency currency) {
    Money zero = Money.zero(currency);
    return new Exposure(zero, zero, zero, zero, zero);
  }

  public Currency currency() {
    return openItems.currency();
  }

  /** All that could be lost if nothing were covered. */
  public Money gross() {
    return openItems.plus(orders).plus(deliveries).plus(bills);
  }

  /** The part of the cover that covers something. */
  public Money covered() {
    Money gross = gross();
    if (gross.signum() <= 0) return Money.zero(currency());
    return cover.compareTo(gross) < 0 ? cover : gross;
  }

  /** The exposure that counts against a limit: {@link #gross()} less what is covered. */
  public Money net() {
    return gross().minus(covered());
  }

  /** Both together; cover of the one then covers the other. */
  public Exposure plus(Exposure other) {
    return new Exposure(
        openItems.plus(other.openItems),
        orders.plus(other.orders),
        deliveries.plus(other.deliveries),
        bills.plus(other.bills),
        cover.plus(other.cover));
  }

  /** Whether there is nothing in it at all. */
  public boolean isNone() {
    return openItems.isZero()
        && orders.isZero()
        && deliveries.isZero()
        && bills.isZero()
        && cover.isZero();
  }
}
