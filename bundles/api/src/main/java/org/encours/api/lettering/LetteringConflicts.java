package org.encours.api.lettering;

import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/**
 * Conflicts between the letterings of imported files and the ledger's own. One is pending until it
 * is decided or has become moot: the ledger's lettering is undone, one of the entries no longer
 * counts, both sides agree, or a later file says something else of the same entries. Thread-safe.
 */
public interface LetteringConflicts {

  /** Newest first. */
  Page<LetteringConflict> pending(Company company, PageRequest page);

  /** Decided ones, newest first. */
  Page<LetteringConflict> decided(Company company, PageRequest page);

  /** How many are pending. */
  long countPending(Company company);

  Optional<LetteringConflict> find(Company company, long id);

  /**
   * Decides a conflict in a unit of work of its own, journaled. With {@link ErpConflict#ERP} the
   * letterings that contradict are undone and the ERP's is taken over at once.
   *
   * @param keep whose lettering holds; not {@link ErpConflict#ASK}
   * @throws org.encours.api.InvalidRequest if it is unknown or no longer pending
   * @throws org.encours.api.store.UnitOfWork.Conflict if one of its entries was lettered meanwhile
   */
  void decide(Company company, long id, ErpConflict keep, String actor);
}
