package org.encours.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 50, 1000})
  void limitsWithinTheBounds(int limit) {
    assertEquals(new PageRequest(limit, Optional.empty()), PageRequest.first(limit));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
  void limitsOutOfBounds(int limit) {
    assertThrows(IllegalArgumentException.class, () -> PageRequest.first(limit));
  }

  @Test
  void theCursorIsKept() {
    assertEquals(Optional.of("42"), new PageRequest(1, Optional.of("42")).cursor());
  }
}
