package org.encours.api.document;

import java.util.Currency;
import java.util.List;

/**
 * How a document is to be read.
 *
 * @param filename name as given
 * @param customerAccounts prefixes of the general ledger accounts to keep: 411, 413, 416, 419
 * @param currency currency of the ledger
 * @param mappings the company's mappings for tables, the latest first
 */
public record Reading(
    String filename,
    List<String> customerAccounts,
    Currency currency,
    List<TableMapping> mappings) {
  public Reading {
    customerAccounts = List.copyOf(customerAccounts);
    mappings = List.copyOf(mappings);
  }

  /** Without mappings. */
  public Reading(String filename, List<String> customerAccounts, Currency currency) {
    this(filename, customerAccounts, currency, List.of());
  }
}
