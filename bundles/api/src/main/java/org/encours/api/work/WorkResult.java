package org.encours.api.work;

import java.time.Duration;

/** How a piece of work ended. */
public sealed interface WorkResult {

  /** It is done. */
  record Done() implements WorkResult {}

  /** Something else must end first; ask again after the delay. */
  record Later(Duration delay) implements WorkResult {}
}
