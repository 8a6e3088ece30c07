package org.encours.api.ledger;

import java.time.LocalDate;
import org.encours.api.Money;
import org.encours.api.document.Coded;
import org.encours.api.document.Piece;

/**
 * An entry of the customer ledger: a fact, never changed.
 *
 * @param id internal number, growing in the order of recording
 * @param account number of the customer account
 * @param journal journal it was posted in
 * @param number entry number in the source
 * @param date accounting date
 * @param ledgerAccount general ledger account
 * @param piece document behind it
 * @param label wording
 * @param amount debit positive, credit negative
 * @param due due date
 * @param dueSource where the due date comes from
 */
public record Entry(
    long id,
    String account,
    Coded journal,
    String number,
    LocalDate date,
    Coded ledgerAccount,
    Piece piece,
    String label,
    Money amount,
    LocalDate due,
    DueSource dueSource) {}
