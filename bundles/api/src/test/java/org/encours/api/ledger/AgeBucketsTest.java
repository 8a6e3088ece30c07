package org.encours.api.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgeBucketsTest {
  @Test
  void usualNames() {
    assertEquals(List.of("notDue", "1-30", "31-60", "61-90", "91+"), AgeBuckets.USUAL.names());
  }

  @Test
  void namesFollowTheBounds() {
    assertEquals(List.of("notDue", "1-1", "2-15", "16+"), new AgeBuckets(List.of(1, 15)).names());
    assertEquals(List.of("notDue", "1+"), new AgeBuckets(List.of()).names());
  }

  @Test
  void boundsMustGrowFromAboveZero() {
    assertThrows(IllegalArgumentException.class, () -> new AgeBuckets(List.of(0, 30)));
    assertThrows(IllegalArgumentException.class, () -> new AgeBuckets(List.of(30, 30)));
    assertThrows(IllegalArgumentException.class, () -> new AgeBuckets(List.of(60, 30)));
  }
}
