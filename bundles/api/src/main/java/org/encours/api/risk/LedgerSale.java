package org.encours.api.risk;

/**
 * An invoice in the ledger. Days are days since 1970-01-01.
 *
 * @param day of its entry
 * @param due when it is or was due
 * @param paid when it was wholly settled; {@link #NOT_PAID} if it is not
 * @param amount in minor units, above 0
 */
public record LedgerSale(int day, int due, int paid, long amount) {
  /** A payment that has not happened. */
  public static final int NOT_PAID = Integer.MAX_VALUE;
}
