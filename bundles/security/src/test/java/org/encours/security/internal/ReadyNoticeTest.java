package org.encours.security.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyNoticeTest {
  private static final URI APPLICATION = URI.create("http://127.0.0.1:8181/encours/");

  @Test
  void saysThePasswordOnlyWhenItIsNew() {
    Optional<String> file = Optional.of("/srv/encours/admin-password");
    assertEquals(
        "Encours is ready: http://127.0.0.1:8181/encours/  login admin / k7m2",
        ReadyNotice.text(APPLICATION, Optional.of("k7m2"), file));
    assertEquals(
        "Encours is ready: http://127.0.0.1:8181/encours/"
            + "  login admin / (password in /srv/encours/admin-password)",
        ReadyNotice.text(APPLICATION, Optional.empty(), file));
    assertEquals(
        "Encours is ready: http://127.0.0.1:8181/encours/  login admin",
        ReadyNotice.text(APPLICATION, Optional.empty(), Optional.empty()));
  }
}
