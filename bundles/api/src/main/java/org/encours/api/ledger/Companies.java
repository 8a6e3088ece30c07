package org.encours.api.ledger;

import java.util.Currency;

/** What a person says about a company. Thread-safe. */
public interface Companies {
  /**
   * Creates the company, or gives it another name; the earlier names stay in the history.
   *
   * @throws org.encours.api.InvalidRequest if the number or the name is not usable, or the company
   *     exists with another currency
   */
  Company declare(String siren, String name, Currency currency, String actor);
}
