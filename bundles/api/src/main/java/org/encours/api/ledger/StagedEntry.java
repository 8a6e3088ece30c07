package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.encours.api.document.LedgerLine;

/**
 * A line on its way into the ledger.
 *
 * @param line the line as read
 * @param key identity derived from the line's content: the same line in another file has the same
 * @param account number of the customer account
 * @param accountName name of the customer
 * @param collective whether the account gathers several customers
 * @param opening whether the line belongs to an opening journal ("à-nouveaux")
 * @param due due date
 * @param dueSource where the due date comes from
 */
public record StagedEntry(
    LedgerLine line,
    UUID key,
    String account,
    String accountName,
    boolean collective,
    boolean opening,
    LocalDate due,
    DueSource dueSource) {}
