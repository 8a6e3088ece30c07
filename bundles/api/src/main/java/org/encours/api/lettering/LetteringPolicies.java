package org.encours.api.lettering;

import org.encours.api.ledger.Company;

/** The policies that companies have chosen; the latest counts, earlier ones are kept. */
public interface LetteringPolicies {

  /** The policy in force; {@link LetteringPolicy#DEFAULT} where none was chosen. */
  LetteringPolicy of(int company);

  /** Chooses a policy, from now on. In a unit of work of its own, journaled. */
  void choose(Company company, LetteringPolicy policy, String actor);
}
