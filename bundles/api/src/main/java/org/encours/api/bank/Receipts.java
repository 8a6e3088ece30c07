package org.encours.api.bank;

import org.encours.api.ledger.Company;

/** What a person decides on bank movements. Thread-safe. */
public interface Receipts {

  /**
   * Says which customer a waiting movement belongs to. A receipt meets the entry that the ledger
   * has for it, or an entry stands in until it comes.
   *
   * @param remember whether the payer's IBAN is that customer's from now on
   * @throws org.encours.api.InvalidRequest if the movement does not wait or the account is unknown
   */
  void identify(Company company, long movement, String account, boolean remember, String actor);

  /**
   * Says that a waiting movement does not concern customers, or is in the ledger in another form.
   *
   * @throws org.encours.api.InvalidRequest if it does not wait, or without reason
   */
  void setAside(Company company, long movement, String reason, String actor);

  /**
   * Takes a decision back: the movement waits again; an entry that stood in for it is withdrawn and
   * its letterings are undone.
   *
   * @throws org.encours.api.InvalidRequest if there is nothing to take back, or without reason
   */
  void reconsider(Company company, long movement, String reason, String actor);
}
