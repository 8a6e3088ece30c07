package org.encours.api.customer;

import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;

/**
 * An account of a person with what is open on it.
 *
 * @param company the company in whose ledger it is
 * @param balance the account, in that company's currency
 */
public record GroupAccount(Company company, CustomerBalance balance) {}
