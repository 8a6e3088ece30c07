package org.encours.api.journal;

import java.util.Set;

/**
 * Reads the journal from its beginning, one entry after the other, with a durable cursor: a bundle
 * that was stopped goes on where it was. Register as an OSGi service.
 *
 * <p>{@link #handle} runs on one node at a time, outside any unit of work; the cursor moves after
 * it returns. It is called again for the same entry after a crash, so it must be idempotent. An
 * entry on which it keeps throwing is parked, visibly, and the follower goes on.
 */
public interface Follower {
  /** Name of the cursor: never change it. */
  String name();

  /** The kinds of events to be called for. */
  Set<String> kinds();

  void handle(JournalEntry entry) throws Exception;
}
