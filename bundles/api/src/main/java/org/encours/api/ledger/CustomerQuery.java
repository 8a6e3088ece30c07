package org.encours.api.ledger;

import java.time.LocalDate;
import org.encours.api.PageRequest;

/**
 * Which customers are wanted.
 *
 * @param search part of the name or of the account number, any case; empty for all
 * @param order order of the list
 * @param asOf the day that decides what is overdue
 * @param page which page
 */
public record CustomerQuery(String search, Order order, LocalDate asOf, PageRequest page) {

  /** Orders of the list. */
  public enum Order {
    ACCOUNT,
    NAME,
    /** Largest balance first. */
    BALANCE,
    /** Most overdue first. */
    OVERDUE
  }
}
