package org.encours.api.bank;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A bank account of a company.
 *
 * @param id internal number
 * @param number IBAN or what the bank writes instead
 * @param currency its currency
 * @param owner holder's name, may be empty
 * @param until last day its statements report on
 */
public record BankAccount(
    int id, String number, Currency currency, String owner, Optional<LocalDate> until) {}
