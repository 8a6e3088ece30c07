package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

class ScreenDirectoryTest {
  private final ScreenDirectory directory = new ScreenDirectory();

  private record TestScreen(String path, String name) implements Screen {
    @Override
    public Role role() {
      return Role.VIEWER;
    }

    @Override
    public Reply get(ScreenRequest request) {
      return new Reply.NotFound();
    }
  }

  private Screen add(String path, int ranking, long id) {
    Screen screen = new TestScreen(path, "screen " + id);
    directory.add(screen, Map.of(Constants.SERVICE_RANKING, ranking, Constants.SERVICE_ID, id));
    return screen;
  }

  private Screen at(String... path) {
    return directory.find(List.of(path)).orElseThrow().screen();
  }

  @Test
  void theHigherRankingThenTheLowerIdIsShown() {
    Screen first = add("things/{id}", 0, 20);
    Screen older = add("things/{name}", 0, 10);
    assertSame(older, at("things", "7"));
    Screen better = add("things/{id}", 5, 30);
    assertSame(better, at("things", "7"));
    directory.remove(better);
    directory.remove(older);
    assertSame(first, at("things", "7"));
    assertEquals(1, directory.screens().size());
  }

  @Test
  void aScreenIsRemovedByIdentity() {
    Screen one = new TestScreen("a", "same");
    Screen equal = new TestScreen("a", "same");
    directory.add(one, Map.of(Constants.SERVICE_ID, 1L));
    directory.remove(equal);
    assertSame(one, at("a"));
  }

  @Test
  void aLiteralPathComesBeforeAVariable() {
    Screen variable = add("imports/{id}", 0, 1);
    Screen literal = add("imports/new", 0, 2);
    assertSame(literal, at("imports", "new"));
    assertSame(variable, at("imports", "7"));
    assertEquals(
        Map.of("id", "7"), directory.find(List.of("imports", "7")).orElseThrow().variables());
    assertTrue(directory.find(List.of("imports")).isEmpty());
  }

  @Test
  void aScreenWithAMalformedPathDoesNoHarm() {
    Screen good = add("a", 0, 1);
    add("b/{", 0, 2);
    assertEquals(List.of(good), directory.screens());
  }
}
