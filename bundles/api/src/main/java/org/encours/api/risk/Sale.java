package org.encours.api.risk;

/**
 * A sale whose payment is in question.
 *
 * @param due when it would be due, days since 1970-01-01
 * @param amount in minor units, not negative; 0 if unknown
 */
public record Sale(int due, long amount) {}
