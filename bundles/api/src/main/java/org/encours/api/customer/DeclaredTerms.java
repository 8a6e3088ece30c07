package org.encours.api.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.ledger.PaymentTerms;

/**
 * Terms of payment that a person has declared.
 *
 * @param from for invoices dated from that day on
 * @param terms empty: from that day on no longer terms of its own
 * @param actor who declared them
 * @param recordedAt when
 */
public record DeclaredTerms(
    LocalDate from, Optional<PaymentTerms> terms, String actor, Instant recordedAt) {}
