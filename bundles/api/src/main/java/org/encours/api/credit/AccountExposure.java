package org.encours.api.credit;

import java.util.List;
import org.encours.api.customer.PersonAccount;

/**
 * The exposure on one account.
 *
 * @param account the account
 * @param byCurrency the company's currency first, then others in which something was declared;
 *     never added up
 */
public record AccountExposure(PersonAccount account, List<Exposure> byCurrency) {

  public AccountExposure {
    byCurrency = List.copyOf(byCurrency);
  }

  /** The exposure in the currency of the company's ledger. */
  public Exposure own() {
    return byCurrency.get(0);
  }
}
