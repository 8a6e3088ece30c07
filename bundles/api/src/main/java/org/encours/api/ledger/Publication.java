package org.encours.api.ledger;

import java.util.Currency;

/**
 * The decision to take a staged import into the ledger.
 *
 * @param siren company
 * @param createCompany whether an unknown company may be created
 * @param currency currency of its ledger if it has to be created
 * @param findings what was read
 */
public record Publication(
    String siren, boolean createCompany, Currency currency, ImportFindings findings) {}
