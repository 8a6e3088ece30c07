package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void theWayBackIsTheWayHere() {
    Position second = Position.FIRST.next("b");
    Position third = second.next("c");
    Position fourth = third.next("d");
    assertEquals(new Position(4, Optional.of("d"), List.of("b", "c")), fourth);
    assertEquals(Optional.of(third), fourth.previous());
    assertEquals(Optional.of(second), third.previous());
    assertEquals(Optional.of(Position.FIRST), second.previous());
    assertEquals(Optional.empty(), Position.FIRST.previous());
  }

  @Test
  void theTrailHasABound() {
    Position far = Position.FIRST;
    for (int i = 0; i < 500; i++) far = far.next("cursor" + i);
    assertEquals(Position.LONGEST_TRAIL, far.trail().size());
    assertEquals(501, far.page());
    assertEquals("cursor498", far.trail().get(Position.LONGEST_TRAIL - 1));
    for (int i = 0; i < Position.LONGEST_TRAIL; i++) far = far.previous().orElseThrow();
    assertTrue(far.trail().isEmpty());
    assertEquals(Optional.of(Position.FIRST), far.previous());
  }

  @Test
  void itTravelsInTheQuery() {
    Query query = Query.NONE.with("q", "é & co").with("sort", " ");
    assertEquals("?q=%C3%A9+%26+co", query.toString());
    assertEquals(
        "?q=%C3%A9+%26+co&page=3&cursor=c&trail=b",
        Position.FIRST.next("b").next("c").addTo(query).toString());
    assertEquals("?", Position.FIRST.addTo(Query.NONE).toString());
  }

  @Test
  void withoutACursorItIsTheFirstPage() {
    assertEquals(Position.FIRST, new Position(7, Optional.empty(), List.of("x")));
  }
}
