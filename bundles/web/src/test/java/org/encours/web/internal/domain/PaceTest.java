package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static Optional<Pace> pace(long bytes, long millis) {
    return Pace.between(new Pace.Look(1, 0, 0), new Pace.Look(1, bytes, millis), 10_000_000);
  }

  @Test
  void perSecondAndLeft() {
    assertEquals(Optional.of(new Pace(2_000_000, 3)), pace(4_000_000, 2_000));
    assertEquals(Optional.of(new Pace(1, 9_999_999)), pace(1, 60_000));
    assertEquals(3_000, pace(4_000_000, 2_000).orElseThrow().millisLeft());
  }

  @Test
  void noneFromNothing() {
    assertEquals(Optional.empty(), pace(0, 2_000));
    assertEquals(Optional.empty(), pace(1_000, 100));
    assertEquals(Optional.empty(), pace(-5, 2_000));
    assertEquals(Optional.empty(), pace(Long.MAX_VALUE, 2_000));
  }

  @Test
  void aLookTravelsAsText() {
    Pace.Look look = new Pace.Look(4, 15_300_000, 1_773_652_320_000L);
    assertEquals(Optional.of(look), Pace.Look.parse(look.toString()));
    assertEquals(Optional.empty(), Pace.Look.parse("4-x-1"));
    assertEquals(Optional.empty(), Pace.Look.parse("4-1-99999999999999999999"));
  }
}
