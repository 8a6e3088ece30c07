package org.encours.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;
import org.junit.jupiter.api.Test;

class RecentLoginsTest {
  private static final FileTime VERSION = FileTime.fromMillis(1);
  private static final char[] PASSWORD = "secret".toCharArray();

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE); // overflows, as nanoTime may
  private final RecentLogins logins = new RecentLogins(nanos::get);
  private final UserIdentity alice = new UserIdentity("alice", Set.of(Role.ACCOUNTANT));

  @Test
  void aLoginIsRememberedForAMinute() {
    logins.remember(alice, PASSWORD, VERSION);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
    assertEquals(Optional.of(alice), logins.find("alice", PASSWORD, VERSION));
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertEquals(Optional.empty(), logins.find("alice", PASSWORD, VERSION));
  }

  @Test
  void neitherAnotherPasswordNorAnotherUserPasses() {
    logins.remember(alice, PASSWORD, VERSION);
    assertEquals(Optional.empty(), logins.find("alice", "Secret".toCharArray(), VERSION));
    assertEquals(Optional.empty(), logins.find("bob", PASSWORD, VERSION));
  }

  @Test
  void aChangeOfTheUsersForgetsEveryone() {
    logins.remember(alice, PASSWORD, VERSION);
    assertEquals(Optional.empty(), logins.find("alice", PASSWORD, FileTime.fromMillis(2)));
  }
}
