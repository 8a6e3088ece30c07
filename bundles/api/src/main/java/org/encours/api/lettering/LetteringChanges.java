package org.encours.api.lettering;

import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.ledger.Company;

/**
 * Changes of letterings, whoever made them, for receivers that each want every change once. Batches
 * follow each other without gap and without overlap; a batch holds the same changes whenever it is
 * read. Thread-safe.
 */
public interface LetteringChanges {
  /**
   * What the receiver has yet to be told of the company: the batch that it was offered and has not
   * taken, else a new one of all that has changed since, as far as no transaction that began before
   * is still running; empty if nothing has. The first batch holds all letterings in force.
   *
   * @throws org.encours.api.store.UnitOfWork.Conflict if another asks for the same receiver
   */
  Optional<LetteringBatch> next(Company company, String receiver);

  /**
   * Streams a batch, one entry at a time: first what was undone, by lettering, then what was
   * lettered. What was both lettered and undone within the batch is left out: the receiver never
   * knew of it.
   */
  void read(Company company, LetteringBatch batch, Consumer<LetteringChange> consumer);

  /** The receiver has taken the batch. */
  void taken(LetteringBatch batch);
}
