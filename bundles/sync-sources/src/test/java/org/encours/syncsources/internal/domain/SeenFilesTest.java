package org.encours.syncsources.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.encours.syncsources.internal.domain.SeenFiles.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenFilesTest {
  private static final Stamp FIRST = new Stamp(10, 1_000);
  private static final Stamp GROWN = new Stamp(20, 1_000);

  private final SeenFiles seen = new SeenFiles();

  @Test
  void aFileIsReadyWhenTwoLooksHaveFoundItAlike() {
    assertFalse(look("a", FIRST));
    assertTrue(look("a", FIRST));
    assertFalse(look("a", GROWN));
    assertTrue(look("a", GROWN));
  }

  @Test
  void aFileThatWasGoneInBetweenIsNew() {
    look("a", FIRST);
    look("b", FIRST);
    assertFalse(look("a", FIRST));
  }

  @Test
  void aRefusedFileIsNotOfferedUntilItChanges() {
    look("a", FIRST);
    seen.refuse("a", FIRST);
    assertFalse(look("a", FIRST));
    look("a", GROWN);
    assertTrue(look("a", GROWN));
  }

  @Test
  void whatWasReceivedIsRecalledOnceAndOnlyUnchanged() {
    seen.remember("a", FIRST, 7);
    assertEquals(Optional.empty(), seen.recall("b", FIRST));
    assertEquals(Optional.of(7L), seen.recall("a", FIRST));
    assertEquals(Optional.empty(), seen.recall("a", FIRST));
    seen.remember("a", FIRST, 7);
    assertEquals(Optional.empty(), seen.recall("a", GROWN));
  }

  @ParameterizedTest
  @CsvSource({"1,60", "2,120", "3,240", "5,900", "1000,900"})
  void pausesGrowToAQuarterOfAnHour(int failures, int seconds) {
    assertEquals(Duration.ofSeconds(seconds), Pauses.after(failures, Duration.ofMinutes(1)));
  }

  @Test
  void aLongerUsualPauseIsKept() {
    assertEquals(Duration.ofHours(2), Pauses.after(9, Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "*.txt, A.TXT, true",
    "*.txt, a.txt.part, false",
    "'{CA*,*.xml}', ca.1, true",
    "'{CA*,*.xml}', x.XML, true",
    "'{CA*,*.xml}', y.csv, false",
    "r?l(1).txt, rel(1).txt, true",
    "'a,b', 'a,b', true"
  })
  void patternsAreThoseOfAShell(String pattern, String name, boolean matches) {
    assertEquals(matches, new NamePattern(pattern).matches(name));
  }

  private boolean look(String path, Stamp stamp) {
    seen.look();
    return seen.isReady(path, stamp);
  }
}
