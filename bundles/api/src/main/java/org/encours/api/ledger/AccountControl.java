package org.encours.api.ledger;

import java.util.Optional;
import org.encours.api.Money;

/**
 * What an import did to a customer account.
 *
 * @param account the account
 * @param before balance of the account before it
 * @param debit debits taken, positive
 * @param credit credits taken, positive
 * @param withdrawn what it replaced: opening entries, entries that stood in for bank receipts
 * @param after balance after it: before + debit − credit − withdrawn
 * @param stated the opening balance that the file states for the account where the ledger has the
 *     years before
 * @param difference stated opening balance less the ledger's own on that day
 */
public record AccountControl(
    CustomerAccount account,
    Money before,
    Money debit,
    Money credit,
    Money withdrawn,
    Money after,
    Optional<Money> stated,
    Optional<Money> difference) {}
