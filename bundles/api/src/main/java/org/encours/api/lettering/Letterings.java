package org.encours.api.lettering;

import org.encours.api.ledger.Company;

/** What a person or another system can ask of lettering. Thread-safe. */
public interface Letterings {
  /**
   * Queues a run over all that is open now.
   *
   * @return number of the run, see {@link LetteringFacts#run}
   */
  long requestRun(Company company, RunMode mode, String actor);

  /**
   * Asks a run to stop. It ends after the accounts at hand: each is done wholly or not at all.
   *
   * @throws org.encours.api.InvalidRequest if it is unknown or has ended
   */
  void cancelRun(Company company, long run, String actor);

  /**
   * Letters entries by hand. If they do not balance, the difference is written off where the person
   * says so; otherwise the oldest due are settled first and what remains stays open: a partial
   * lettering.
   *
   * @return number of the lettering
   * @throws org.encours.api.InvalidRequest if they are not open entries of that one account, or all
   *     on one side
   * @throws org.encours.api.store.UnitOfWork.Conflict if one was lettered meanwhile
   */
  long letter(Company company, ManualLettering lettering, String actor);

  /**
   * Undoes one lettering; the history stays.
   *
   * @throws org.encours.api.InvalidRequest if it is unknown or undone already, or without reason
   */
  void undo(Company company, long lettering, String actor, String reason);

  /**
   * Makes a lettering of a proposal.
   *
   * @return number of the lettering
   * @throws org.encours.api.InvalidRequest if it is no longer pending
   */
  long accept(Company company, long proposal, String actor);

  /**
   * Turns a proposal down; it does not come back.
   *
   * @throws org.encours.api.InvalidRequest if it is no longer pending
   */
  void reject(Company company, long proposal, String actor);
}
