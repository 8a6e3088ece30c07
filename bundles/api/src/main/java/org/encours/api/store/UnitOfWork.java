package org.encours.api.store;

import java.util.function.Supplier;

/**
 * A transaction bound to the calling thread: everything that storage contracts, the journal and the
 * work queue do inside it commits together or not at all. A unit of work inside another joins it.
 * Reads outside one see the last committed state.
 */
public interface UnitOfWork {
  /**
   * Runs the action in a transaction and commits it.
   *
   * @throws Conflict if another transaction changed the same facts first; nothing was written
   */
  <T> T call(Supplier<T> action);

  /** Like {@link #call} for an action without a result. */
  default void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }

  /** Another transaction was first: an item was lettered meanwhile, for example. */
  final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
