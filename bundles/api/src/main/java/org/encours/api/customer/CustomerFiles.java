package org.encours.api.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/** Reads what is known about customers as legal persons. Thread-safe. */
public interface CustomerFiles {

  /**
   * What is known about the person behind an account.
   *
   * @param asOf the day that decides what is overdue
   */
  Optional<CustomerFile> file(Company company, String account, LocalDate asOf);

  /** What was stated about the person, the latest first. */
  Page<CustomerEvent> history(Company company, String account, PageRequest page);

  /** The company's declared usual terms, by first day. */
  List<DeclaredTerms> terms(Company company);

  /**
   * Accounts of this company, or this and another one, that are probably of one person; by SIREN.
   */
  Page<MergeCandidate> candidates(Company company, PageRequest page);

  /**
   * Accounts of all companies whose number, name or stated identifier contains the text, by name.
   *
   * @param limit accounts at the most
   */
  List<PersonAccount> search(String text, int limit);

  /** A merge in force. */
  Optional<Merge> merge(long id);
}
