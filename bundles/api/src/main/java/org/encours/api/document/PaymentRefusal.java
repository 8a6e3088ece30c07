package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A collection or payment that the bank did not execute (pain.002, status rejected). No money
 * moved.
 *
 * @param line line number in the file, from 1
 * @param message identification of the message that had ordered it
 * @param references what identifies the payment
 * @param amount minor units, 0 if not stated
 * @param currency ISO code, empty if not stated
 * @param asked the day on which it should have been executed, if stated
 * @param debtor who should have paid
 * @param reason why
 */
public record PaymentRefusal(
    int line,
    String message,
    PaymentReferences references,
    long amount,
    String currency,
    Optional<LocalDate> asked,
    Counterparty debtor,
    ReturnReason reason) {}
