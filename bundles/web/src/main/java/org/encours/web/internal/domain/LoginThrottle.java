package org.encours.web.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down the guessing of passwords: after several failures in a row of the same user from the
 * same address, further attempts are refused for a while. Keeps a bounded number of pairs, the
 * latest to fail. Thread-safe.
 */
public final class LoginThrottle {
  private static final int MOST_PAIRS = 10_000;

  private record Pair(String user, String address) {}

  private record Failures(int count, Instant last) {}

  private final int attempts;
  private final Duration pause;
  private final Map<Pair, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
          return size() > MOST_PAIRS;
        }
      };

  /**
   * @param attempts failures in a row before attempts are refused
   * @param pause how long they are, counted from the last failure
   */
  public LoginThrottle(int attempts, Duration pause) {
    this.attempts = attempts;
    this.pause = pause;
  }

  /** How long that user must wait at that address; zero if they may try. */
  public synchronized Duration wait(String user, String address, Instant at) {
    Failures known = failures.get(pair(user, address));
    if (known == null || known.count() < attempts) return Duration.ZERO;
    Duration left = Duration.between(at, known.last().plus(pause));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Takes note of a failure. Failures older than the pause are forgotten. */
  public synchronized void failed(String user, String address, Instant at) {
    Pair pair = pair(user, address);
    Failures known = failures.get(pair);
    boolean fresh = known == null || known.last().plus(pause).isBefore(at);
    failures.put(pair, new Failures(fresh ? 1 : known.count() + 1, at));
  }

  /** Forgets the failures. */
  public synchronized void succeeded(String user, String address) {
    failures.remove(pair(user, address));
  }

  private static Pair pair(String user, String address) {
    // Bounded too: a user name of a megabyte is not worth remembering.
    String name = user.length() > 100 ? user.substring(0, 100) : user;
    return new Pair(name.toLowerCase(Locale.ROOT), address);
  }
}
