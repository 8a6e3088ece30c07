package org.encours.api.ledger;

/**
 * A customer's account in one company's ledger.
 *
 * @param id internal number
 * @param number auxiliary account, or the general ledger account where there is none
 * @param name the customer's name as the ledger last gave it
 * @param collective whether it gathers several customers (411000 without auxiliary): never lettered
 *     automatically
 */
public record CustomerAccount(long id, String number, String name, boolean collective) {}
