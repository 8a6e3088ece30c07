package org.encours.api.customer;

import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;

/**
 * A customer account and whose ledger it is in.
 *
 * @param company the company
 * @param account the account
 */
public record PersonAccount(Company company, CustomerAccount account) {}
