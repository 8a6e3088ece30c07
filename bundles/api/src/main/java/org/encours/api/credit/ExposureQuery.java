package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.PageRequest;

/**
 * Which customers are wanted, by what they may owe and owe in the currency of the company's ledger.
 *
 * @param search part of the name or of the account number, any case; empty for all
 * @param filter which of them
 * @param order order of the list
 * @param asOf the day
 * @param page which page
 */
public record ExposureQuery(
    String search, Optional<Filter> filter, Order order, LocalDate asOf, PageRequest page) {

  /** Which customers. */
  public enum Filter {
    /** The account's limit, or its person's, is passed. */
    OVER_LIMIT,
    /** No limit is in force, and something is owed. */
    WITHOUT_LIMIT,
    /** Held. */
    HELD
  }

  /** Orders of the list. */
  public enum Order {
    /** Fullest limit first, then those without one by exposure. */
    USE,
    /** Largest exposure first. */
    EXPOSURE,
    ACCOUNT
  }
}
