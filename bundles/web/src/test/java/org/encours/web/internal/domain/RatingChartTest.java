package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.Note;
import org.encours.api.risk.Rating;
import org.encours.web.internal.domain.RatingChart.Effect;
import org.junit.jupiter.api.Test;

class RatingChartTest {
  private static final Factor UNKNOWN = factor(9, true);

  private static Factor factor(double logOdds, boolean missing) {
    return new Factor("any", logOdds, missing, Words.same("so"));
  }

  private static Rating rating(Factor... factors) {
    return new Rating(
        "C1",
        "UN",
        LocalDate.EPOCH,
        Note.B,
        new LateChances(0.5, 0.4, 0.126, 0.03),
        new Money(0, Currency.getInstance("EUR")),
        1,
        "m",
        Instant.EPOCH,
        List.of(factors),
        Optional.empty());
  }

  @Test
  void chancesAreAsLongAsTheyAreHigh() {
    assertEquals(
        List.of(50, 40, 13, 3),
        RatingChart.of(rating()).chances().stream().map(RatingChart.Chance::length).toList());
  }

  @Test
  void effectsAreMeasuredByTheStrongestThatIsKnown() {
    Factor down = factor(-2, false);
    Factor up = factor(0.5, false);
    Factor hardly = factor(0.0001, false);
    List<Effect> effects = RatingChart.of(rating(UNKNOWN, down, up, hardly)).effects();
    assertEquals(new Effect(UNKNOWN, 0, 0), effects.get(0));
    assertEquals(new Effect(down, -100, 100), effects.get(1));
    assertEquals(new Effect(up, 0, 25), effects.get(2));
    assertEquals(new Effect(hardly, 0, 1), effects.get(3));
    assertTrue(effects.get(1).lowers() && !effects.get(1).raises());
    assertTrue(effects.get(2).raises() && !effects.get(2).lowers());
    assertFalse(effects.get(0).raises() || effects.get(0).lowers());
  }

  @Test
  void whatIsUnknownDecidesNothing() {
    Factor down = factor(-2, false);
    assertEquals(Optional.of(down), RatingChart.decisive(rating(UNKNOWN, down)));
    assertEquals(Optional.empty(), RatingChart.decisive(rating(UNKNOWN, factor(0, false))));
    assertEquals(
        List.of(new Effect(factor(0, false), 0, 0)),
        RatingChart.of(rating(factor(0, false))).effects());
  }
}
