package org.encours.api.customer;

import java.util.Optional;
import org.encours.api.ledger.Company;

/**
 * What persons state about customers. Nothing is overwritten: each statement is a fact of its own,
 * and goes to the journal. Thread-safe.
 *
 * <p>Every method throws {@link org.encours.api.InvalidRequest} if the account, or what it is
 * about, does not exist, and {@link org.encours.api.store.UnitOfWork.Conflict} if somebody else was
 * first.
 */
public interface CustomerDesk {

  /**
   * States an identifier.
   *
   * @return its number; the one it had if a person has stated it before
   * @throws org.encours.api.InvalidRequest if its check digits are wrong
   */
  long addIdentifier(Company company, String account, Identifier identifier, String actor);

  /** Says that an identifier is not the customer's: no document can state it again. */
  void withdrawIdentifier(
      Company company, String account, long identifier, String reason, String actor);

  /**
   * States a contact.
   *
   * @param replaces the contact that it takes the place of
   * @return its number
   * @throws org.encours.api.InvalidRequest if nobody can be reached with it, or the person has a
   *     contact of the same role and e-mail address
   */
  long addContact(
      Company company,
      String account,
      ContactDetails details,
      Optional<Long> replaces,
      String actor);

  /** Ends a contact: nobody is to turn to it any more, and no document brings it back. */
  void endContact(Company company, long contact, String actor);

  /**
   * States that two accounts belong to one legal person.
   *
   * @return number of the merge
   * @throws org.encours.api.InvalidRequest if they do already
   */
  long merge(PersonAccount one, PersonAccount other, String reason, String actor);

  /**
   * Takes a merge back. Every fact returns to the account it was stated for; other merges stay.
   *
   * @param company one of the two whose accounts were merged
   * @throws org.encours.api.InvalidRequest if it is not in force, or without reason
   */
  void undoMerge(Company company, long merge, String reason, String actor);
}
