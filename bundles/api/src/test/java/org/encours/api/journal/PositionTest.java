package org.encours.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  @Property
  void whatIsWrittenReadsBack(
      @ForAll @LongRange(min = 0) long transaction, @ForAll @LongRange(min = 0) long sequence) {
    Position position = new Position(transaction, sequence);
    assertEquals(position, Position.parse(position.toString()));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void nothingIsTheStart(String text) {
    assertEquals(Position.START, Position.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.", ".7", "7.8.9", "a.b", "7,8", " ", "99999999999999999999.1"})
  void otherTextsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Position.parse(text));
  }

  @Property
  void theTransactionCountsBeforeTheNumber(
      @ForAll @LongRange(min = 0, max = 9) long first,
      @ForAll @LongRange(min = 0, max = 9) long second) {
    Position earlier = new Position(Math.min(first, second), 1_000);
    Position later = new Position(Math.max(first, second) + 1, 1);
    assertTrue(earlier.compareTo(later) < 0);
    assertTrue(later.compareTo(earlier) > 0);
    assertTrue(new Position(first, 1).compareTo(new Position(first, 2)) < 0);
    assertTrue(new Position(0, 1).compareTo(Position.START) > 0);
  }
}
