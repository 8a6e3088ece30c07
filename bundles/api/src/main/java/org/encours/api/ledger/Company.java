package org.encours.api.ledger;

import java.time.Instant;
import java.util.Currency;

/**
 * A company whose customers are followed.
 *
 * @param id internal number
 * @param siren register number, the name outside
 * @param sirenValid whether its check digit is right
 * @param name what it is called; the SIREN while no name is known
 * @param currency currency of its ledger
 * @param recordedAt when it was created here
 */
public record Company(
    int id, String siren, boolean sirenValid, String name, Currency currency, Instant recordedAt) {}
