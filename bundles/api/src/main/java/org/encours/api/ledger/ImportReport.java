package org.encours.api.ledger;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * An import as it stands.
 *
 * @param id number
 * @param reception how the file came
 * @param state where it stands
 * @param receivedAt when it came
 * @param finishedAt when its state became final
 * @param bytes size of the file
 * @param bytesRead how far reading has come
 * @param company the company it went to
 * @param currency currency of the totals
 * @param findings what was read; totals are zero until it has been
 * @param effect what the ledger took of it
 */
public record ImportReport(
    long id,
    Reception reception,
    ImportState state,
    Instant receivedAt,
    Optional<Instant> finishedAt,
    long bytes,
    long bytesRead,
    Optional<String> company,
    Currency currency,
    ImportFindings findings,
    ImportEffect effect) {}
