package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private static final Instant START = Instant.parse("2026-03-16T09:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private final LoginThrottle throttle = new LoginThrottle(3, PAUSE);

  private void fail(int times, String user, String address, Instant at) {
    for (int i = 0; i < times; i++) throttle.failed(user, address, at);
  }

  @Test
  void theThirdFailureBeginsThePause() {
    fail(2, "claire", "10.0.0.1", START);
    assertEquals(Duration.ZERO, throttle.wait("claire", "10.0.0.1", START));
    fail(1, "claire", "10.0.0.1", START);
    assertEquals(PAUSE, throttle.wait("claire", "10.0.0.1", START));
    assertEquals(PAUSE, throttle.wait("CLAIRE", "10.0.0.1", START));
    Instant later = START.plus(Duration.ofMinutes(9));
    assertEquals(Duration.ofMinutes(1), throttle.wait("claire", "10.0.0.1", later));
    assertEquals(Duration.ZERO, throttle.wait("claire", "10.0.0.1", START.plus(PAUSE)));
  }

  @Test
  void othersAndOtherAddressesMayTry() {
    fail(3, "claire", "10.0.0.1", START);
    assertEquals(Duration.ZERO, throttle.wait("vincent", "10.0.0.1", START));
    assertEquals(Duration.ZERO, throttle.wait("claire", "10.0.0.2", START));
  }

  @Test
  void successAndTimeForgetFailures() {
    fail(2, "claire", "a", START);
    throttle.succeeded("claire", "a");
    fail(2, "claire", "a", START);
    assertEquals(Duration.ZERO, throttle.wait("claire", "a", START));
    fail(2, "claire", "a", START.plus(PAUSE).plusSeconds(1));
    assertEquals(Duration.ZERO, throttle.wait("claire", "a", START.plus(PAUSE).plusSeconds(1)));
  }

  @Test
  void onlySoManyPairsAreRemembered() {
    fail(3, "first", "a", START);
    for (int i = 0; i < 9_999; i++) throttle.failed("user" + i, "a", START);
    assertEquals(PAUSE, throttle.wait("first", "a", START));
    for (int i = 0; i < 10_000; i++) throttle.failed("more" + i, "a", START);
    assertEquals(Duration.ZERO, throttle.wait("first", "a", START));
  }
}
