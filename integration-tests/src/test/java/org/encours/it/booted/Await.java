package org.encours.it.booted;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Await {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private Await() {}

  /** Waits until the condition holds; an unreachable server counts as not yet. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    value(what, patience, condition::getAsBoolean, Boolean::booleanValue);
  }

  /** The first value that is good. */
  public static <T> T value(String what, Duration patience, Supplier<T> source, Predicate<T> good) {
    return value(what, patience, LOOK_AGAIN, source, good);
  }

  /** The first value that is good, looked for as often as that. */
  public static <T> T value(
      String what, Duration patience, Duration again, Supplier<T> source, Predicate<T> good) {
    long end = System.nanoTime() + patience.toNanos();
    Object last = "nothing";
    while (System.nanoTime() < end) {
      try {
        T value = source.get();
        if (good.test(value)) return value;
        last = value;
      } catch (UncheckedIOException e) {
        last = e;
      }
      LockSupport.parkNanos(again.toNanos());
    }
    throw new AssertionError(what + " did not happen within " + patience + ", last: " + last);
  }
}
