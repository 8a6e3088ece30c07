package org.encours.shell.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits at the console for something that goes on by itself. */
final class Waiting {
  private static final long PAUSE_MILLIS = 300;

  private Waiting() {}

  /**
   * Reads again and again until it is final.
   *
   * @param patience after which to give up
   * @param progress shown each time
   * @return the final state, or empty if patience ran out
   */
  static <T> Optional<T> until(
      Supplier<T> state, Predicate<T> isFinal, Duration patience, Consumer<T> progress)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      T now = state.get();
      if (isFinal.test(now)) return Optional.of(now);
      if (System.nanoTime() > deadline) return Optional.empty();
      progress.accept(now);
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
