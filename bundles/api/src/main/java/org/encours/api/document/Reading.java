package org.encours.api.document;

import java.util.Currency;
import java.util.List;

/**
 * How a document is to be read.
 *
 * @param filename name as given
 * @param customerAccounts prefixes of the general ledger accounts to keep: 411, 413, 416, 419
 * @param currency currency of the ledger
 */
public record Reading(String filename, List<String> customerAccounts, Currency currency) {
  public Reading {
    customerAccounts = List.copyOf(customerAccounts);
  }
}
