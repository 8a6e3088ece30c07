package org.encours.api.work;

import java.time.Instant;
import java.util.Optional;

/**
 * When what is done by the clock was last done, kept beyond restarts: what was missed meanwhile can
 * be made up. Thread-safe.
 */
public interface Timetable {
  /** When it was last done; empty if never. */
  Optional<Instant> lastDone(String name);

  /** It has been done. */
  void done(String name, Instant at);
}
