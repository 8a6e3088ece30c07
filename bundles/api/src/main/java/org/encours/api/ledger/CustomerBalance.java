package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.Money;

/**
 * A customer account with what is open on it.
 *
 * @param account the account
 * @param balance sum of all its entries, debit positive
 * @param overdue open debits past their due date
 * @param openItems number of open items
 * @param oldestDue due date of the oldest open debit
 */
public record CustomerBalance(
    CustomerAccount account,
    Money balance,
    Money overdue,
    int openItems,
    Optional<LocalDate> oldestDue) {}
