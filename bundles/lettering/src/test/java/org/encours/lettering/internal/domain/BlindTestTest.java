package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.LetteringQuality;
import org.encours.api.lettering.LetteringQuality.Score;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.RunMode;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

/** What counts as found again. */
class BlindTestTest {
  /** Invoice 1 is cited by payment 3, invoice 2 has the amount of payment 4. */
  private static final OpenAccount ACCOUNT =
      OpenAccountBuilder.account("DUPONT")
          .debit("2026-01-10", "FA-2026-0012", "Facture", "1200.00")
          .debit("2026-01-20", "FA-2026-0013", "Facture", "345.67")
          .credit("2026-02-09", "", "VIR FA-2026-0012", "1200.00")
          .credit("2026-02-19", "", "Virement", "345.67")
          .credit("2026-02-20", "", "VIR FA-2026-0099", "77.00")
          .build();

  private static LetteringQuality quality(List<Set<Long>> past) {
    return quality(past, Set.of());
  }

  private static LetteringQuality quality(List<Set<Long>> past, Set<Long> byRules) {
    Matching matching =
        new Matching(
            ShippedRules.ALL, LetteringPolicy.DEFAULT, RunMode.AUTOMATIC, "test", Set.of());
    BlindTest test =
        new BlindTest(matching, ShippedRules.ALL.stream().map(MatchingRule::id).toList());
    test.compare(new PastAccount(ACCOUNT, "Dupont", past, byRules));
    return test.quality();
  }

  @Test
  void whatWasLetteredJustSoIsRight() {
    LetteringQuality quality = quality(List.of(Set.of(1L, 3L), Set.of(2L, 4L)));
    assertEquals(new Score(2, 2, 2, 0, 0), quality.total());
    assertEquals(10_000, quality.total().precision());
    assertEquals(10_000, quality.total().recall());
    assertEquals(List.of(), quality.customers());
    assertEquals(ShippedRules.ALL.size(), quality.rules().size());
    assertEquals(
        List.of(new Score(0, 1, 1, 0, 0)),
        quality.rules().stream()
            .filter(of -> of.rule().equals("reference"))
            .map(LetteringQuality.OfRule::score)
            .toList());
  }

  @Test
  void anotherGroupIsWrongAndMissed() {
    LetteringQuality quality = quality(List.of(Set.of(1L, 3L), Set.of(2L, 4L, 5L)));
    assertEquals(new Score(2, 2, 1, 0, 0), quality.total());
    assertEquals(5_000, quality.total().precision());
    assertEquals("DUPONT", quality.customers().get(0).account());
  }

  @Test
  void whatNobodyLetteredCountsAgainstARule() {
    assertEquals(new Score(1, 2, 1, 0, 0), quality(List.of(Set.of(1L, 3L))).total());
  }

  @Test
  void whatRulesLetteredByThemselvesProvesNothing() {
    LetteringQuality quality = quality(List.of(Set.of(1L, 3L)), Set.of(2L, 4L));
    assertEquals(new Score(1, 1, 1, 0, 0), quality.total());
  }

  @Test
  void anEntryLetteredAloneIsNoGroup() {
    assertEquals(0, quality(List.of(Set.of(5L))).total().past());
  }
}
