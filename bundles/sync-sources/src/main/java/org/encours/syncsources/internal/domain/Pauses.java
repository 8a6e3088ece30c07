package org.encours.syncsources.internal.domain;

import java.time.Duration;

/** How long to wait after failures: as usual after the first, then twice as long each time. */
public final class Pauses {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 20;

  private Pauses() {}

  /**
   * @param failures in a row, from 1
   * @param every the usual pause
   */
  public static Duration after(int failures, Duration every) {
    Duration pause = every.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration longest = every.compareTo(LONGEST) > 0 ? every : LONGEST;
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
