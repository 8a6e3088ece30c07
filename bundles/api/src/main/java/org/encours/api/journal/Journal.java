package org.encours.api.journal;

import java.util.List;

/** The append-only journal. */
public interface Journal {
  /**
   * Writes an event in the current unit of work: it commits with the state it speaks of, or not at
   * all.
   *
   * @throws IllegalStateException outside a unit of work
   */
  void append(JournalEvent event);

  /**
   * The next settled entries after a position, oldest first. An entry whose transaction, or an
   * older one, is still running is not settled yet and is not returned.
   */
  List<JournalEntry> after(Position position, int limit);
}
