package org.encours.api.bank;

import java.time.Instant;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.PaymentRefusal;

/**
 * A payment that the bank did not execute.
 *
 * @param id internal number
 * @param refusal what the bank says
 * @param account number of the customer account, if known
 * @param effect what it did to the ledger
 * @param recordedAt when it was taken in
 */
public record Refusal(
    long id, PaymentRefusal refusal, Optional<String> account, Words effect, Instant recordedAt) {}
