package org.encours.api.ledger;

/** The lines of one import, set aside outside the ledger. Not thread-safe. */
public interface Staging extends AutoCloseable {
  void add(StagedEntry entry);

  /** Makes all that was added available to {@link ImportFacts#publish}. */
  void complete();

  /** Releases the connection; drops the lines unless {@link #complete} was called. */
  @Override
  void close();
}
