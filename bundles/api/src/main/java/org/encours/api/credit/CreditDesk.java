package org.encours.api.credit;

import java.time.LocalDate;
import org.encours.api.ledger.Company;

/**
 * States facts about the credit of customers. Nothing is overwritten, all goes to the journal.
 * Thread-safe.
 *
 * <p>Every method throws {@link org.encours.api.InvalidRequest} if the account does not exist or
 * what is stated makes no sense. Each returns the number of the fact.
 */
public interface CreditDesk {

  /**
   * Decides a limit, or with no amount that there is none.
   *
   * @throws org.encours.api.InvalidRequest too, for a person's limit, if the account is collective
   */
  long decide(Company company, String account, CreditLimit.Terms limit, String actor);

  /** Holds an account or a person. */
  long hold(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor);

  /**
   * Releases what is held.
   *
   * @throws org.encours.api.InvalidRequest too, if it is not held
   */
  long release(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor);

  /** Declares an order, a delivery or a bill. */
  long declare(Company company, String account, Commitment.Terms commitment, String actor);

  /** States credit insurance or a guarantee. */
  long cover(Company company, String account, Cover.Terms cover, String actor);

  /**
   * Records what the outside says.
   *
   * @param effective the day from which it is so
   */
  long record(
      Company company,
      String account,
      CreditFact.Content content,
      LocalDate effective,
      CreditFact.Evidence evidence,
      String actor);

  /** Chooses how the company answers. */
  void choose(Company company, CreditPolicy policy, String actor);
}
