package org.encours.api.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice to be scored, and one that others are scored by.
 *
 * @param customer who owes it; any text that tells customers apart
 * @param decision the day of the decision to sell; the invoice is known to those decided later
 * @param due when it is due
 * @param amount in any currency, the same for all; empty if unknown
 * @param paid when it was paid; empty if it is not, or if nobody knows
 */
public record PastInvoice(
    String customer,
    LocalDate decision,
    LocalDate due,
    Optional<BigDecimal> amount,
    Optional<LocalDate> paid) {}
