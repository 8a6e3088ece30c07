package org.encours.api.credit;

import java.util.Optional;
import org.encours.api.ledger.CustomerAccount;

/**
 * A customer in the list of exposures.
 *
 * @param account the account
 * @param exposure in the currency of the company's ledger
 * @param limit the limit of which the least is left, of those in that currency
 * @param held whether the account or its person is held
 * @param otherCurrencies whether something is declared in another currency too
 */
public record CustomerExposure(
    CustomerAccount account,
    Exposure exposure,
    Optional<LimitUse> limit,
    boolean held,
    boolean otherCurrencies) {}
