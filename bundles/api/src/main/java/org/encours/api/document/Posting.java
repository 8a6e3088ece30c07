package org.encours.api.document;

/**
 * The amount of a line.
 *
 * @param amount minor units of the ledger's currency, debit minus credit
 * @param creditSide whether it stands in the credit column (a negative debit stays a debit)
 * @param foreignAmount minor units of the foreign currency, 0 if none
 * @param foreignCurrency ISO code of the foreign currency, empty if none
 */
public record Posting(
    long amount, boolean creditSide, long foreignAmount, String foreignCurrency) {}
