package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.encours.api.Money;
import org.encours.api.document.Coded;
import org.encours.api.document.Piece;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Entry;
import org.encours.api.ledger.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  @ParameterizedTest
  @CsvSource({
    "2026-03-17, -1, 0", "2026-03-16, 0, 0", "2026-03-15, 1, 1", "2026-02-14, 30, 1",
    "2026-02-13, 31, 2", "2026-01-15, 60, 2", "2025-12-16, 90, 3", "2025-12-15, 91, 4",
    "2020-01-01, 2266, 4"
  })
  void theDueDayItselfIsNotLate(LocalDate due, long days, int level) {
    assertEquals(new Lateness(days, level), Lateness.of(due, TODAY, AgeBuckets.USUAL));
  }

  @Test
  void manyBucketsEndInTheLastColour() {
    AgeBuckets fine = new AgeBuckets(List.of(10, 20, 30, 40, 50, 60));
    assertEquals(Lateness.WORST, Lateness.of(TODAY.minusDays(55), TODAY, fine).level());
  }

  @Test
  void beforeTheDueDateDaysAreLeft() {
    Lateness early = Lateness.of(TODAY.plusDays(12), TODAY, AgeBuckets.USUAL);
    assertFalse(early.late());
    assertEquals(12, early.daysLeft());
    assertTrue(Lateness.of(TODAY.minusDays(1), TODAY, AgeBuckets.USUAL).late());
  }

  @Test
  void debitsAgeFromTheirDueDateAndCreditsFromTheirOwn() {
    AgedBalance.Line line =
        Ageing.of(
            List.of(
                item(10_000, TODAY.minusDays(70), TODAY.minusDays(40)),
                item(5_000, TODAY, TODAY.plusDays(30)),
                item(-2_000, TODAY.minusDays(5), TODAY.minusDays(5))),
            TODAY,
            AgeBuckets.USUAL,
            EUR);
    assertEquals(new Money(13_000, EUR), line.balance());
    assertEquals(List.of(5_000L, -2_000L, 10_000L, 0L, 0L), minors(line.byBucket()));
  }

  @Test
  void theBarIsAsLongAsItShouldBeAndLeavesCreditsOut() {
    AgeBar bar =
        AgeBar.of(LongStream.of(1, 1, 1, -50, 0).mapToObj(m -> new Money(m, EUR)).toList());
    assertEquals(
        List.of(
            new AgeBar.Segment(0, 0, 0, 334),
            new AgeBar.Segment(1, 1, 334, 333),
            new AgeBar.Segment(2, 2, 667, 333)),
        bar.segments());
    assertEquals(List.of(), AgeBar.of(List.of(new Money(-1, EUR), Money.zero(EUR))).segments());
  }

  private static List<Long> minors(List<Money> amounts) {
    return amounts.stream().map(Money::minor).toList();
  }

  private static Item item(long open, LocalDate date, LocalDate due) {
    Entry entry =
        new Entry(
            1,
            "C1",
            Coded.NONE,
            "1",
            date,
            Coded.NONE,
            new Piece("", Optional.empty()),
            "",
            new Money(open, EUR),
            due,
            DueSource.COMPANY_TERMS);
    return new Item(
        entry, "C", new Money(open, EUR), Optional.empty(), Optional.empty(), List.of());
  }
}
