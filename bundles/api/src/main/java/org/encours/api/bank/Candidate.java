package org.encours.api.bank;

import org.encours.api.Money;
import org.encours.api.Words;

/**
 * A customer who may have paid.
 *
 * @param account number of the customer account
 * @param name its name
 * @param open what is open on it
 * @param why what speaks for it
 */
public record Candidate(String account, String name, Money open, Words why) {}
