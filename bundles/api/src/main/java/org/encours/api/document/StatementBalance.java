package org.encours.api.document;

import java.time.LocalDate;

/**
 * A booked balance that a statement declares.
 *
 * @param date day it holds for
 * @param amount minor units of the account's currency; positive: the holder's
 * @param signed whether the bank states the sign; if not, the amount is never negative and its sign
 *     unknown
 */
public record StatementBalance(LocalDate date, long amount, boolean signed) {}
