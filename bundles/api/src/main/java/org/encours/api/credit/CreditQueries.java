package org.encours.api.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/**
 * Reads exposures and the facts around them. Thread-safe; lists page and sort in the database.
 * Facts stated for any account of a person count for all of them, as long as the accounts are one
 * person's.
 */
public interface CreditQueries {
  /** Facts of a kind that are listed for one customer, the latest first. */
  int MOST_LISTED = 200;

  /**
   * How a customer stands, by a few reads through indexes: quick enough to be asked for each order.
   *
   * @param asOf entries, letterings and facts that begin later do not count
   * @param knownAt what was recorded later does not count; who belongs together is as known now
   * @return empty if the company has no such account
   */
  Optional<CreditStanding> standing(
      Company company, String account, LocalDate asOf, Instant knownAt);

  /** Every decision on the limit of the account and of its person, the latest first. */
  List<CreditLimit> limits(Company company, String account);

  /** Every hold and release, the latest first. */
  List<CreditHold> holds(Company company, String account);

  /**
   * What the ERP has declared for the account, the latest declaration of each kind and reference.
   *
   * @param asOf only what counts that day; empty: what is over too
   */
  List<Commitment> commitments(Company company, String account, Optional<LocalDate> asOf);

  /** Every statement of cover for the account, the latest first. */
  List<Cover> covers(Company company, String account);

  /** What the outside has said about the person, the latest first. */
  List<CreditFact> facts(Company company, String account);

  /** The company's customers with their exposure. */
  Page<CustomerExposure> exposures(Company company, ExposureQuery query);

  /** What asks for attention, by customer. */
  Page<CreditAlert> alerts(Company company, LocalDate asOf, PageRequest page);

  /** The company's policy now. */
  CreditPolicy policy(Company company);
}
