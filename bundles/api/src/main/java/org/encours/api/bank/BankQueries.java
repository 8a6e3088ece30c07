package org.encours.api.bank;

import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/** Reads bank statements and what became of their movements. Thread-safe. */
public interface BankQueries {

  /** The company's bank accounts, by number. */
  List<BankAccount> accounts(Company company);

  /** Statements, the latest first. */
  Page<Statement> statements(Company company, PageRequest page);

  /** Movements that wait to be identified, the largest amounts first. */
  Page<Waiting> toIdentify(Company company, PageRequest page);

  /** How many wait. */
  long countToIdentify(Company company);

  Optional<Waiting> waiting(Company company, long movement);

  Optional<Movement> movement(Company company, long movement);

  /** Movements of a bank account (all if empty), the latest first. */
  Page<Movement> movements(Company company, Optional<Integer> account, PageRequest page);

  /** Payments that banks did not execute, the latest first. */
  Page<Refusal> refusals(Company company, PageRequest page);
}
