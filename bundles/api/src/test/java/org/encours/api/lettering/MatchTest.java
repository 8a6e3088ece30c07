package org.encours.api.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTest {
  private static final Words WHY = new Words("parce que", "because");

  private static Match match(Share... shares) {
    return new Match(List.of(shares), true, 100, WHY);
  }

  @Test
  void sharesThatBalance() {
    assertEquals(3, match(new Share(1, 70), new Share(2, 30), new Share(3, -100)).shares().size());
  }

  @Test
  void sharesThatDoNotBalanceAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> match(new Share(1, 100), new Share(2, -99)));
  }

  @Test
  void nothingAndOneShareAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> match());
    assertThrows(IllegalArgumentException.class, () -> match(new Share(1, 0)));
  }

  @Test
  void sumsThatDoNotFitAreRefusedAndDoNotWrapAround() {
    assertThrows(
        ArithmeticException.class,
        () -> match(new Share(1, Long.MAX_VALUE), new Share(2, Long.MAX_VALUE), new Share(3, 2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void confidenceIsAPercentage(int confidence) {
    List<Share> shares = List.of(new Share(1, 100), new Share(2, -100));
    assertThrows(IllegalArgumentException.class, () -> new Match(shares, false, confidence, WHY));
  }

  @Test
  void sharesCannotBeChangedLater() {
    List<Share> shares = new ArrayList<>(List.of(new Share(1, 100), new Share(2, -100)));
    Match match = new Match(shares, false, 0, WHY);
    shares.clear();
    assertEquals(2, match.shares().size());
  }
}
