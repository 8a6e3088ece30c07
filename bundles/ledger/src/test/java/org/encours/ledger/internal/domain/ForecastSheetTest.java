package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.encours.api.Money;
import org.encours.api.forecast.CashForecast;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.ForecastItem;
import org.encours.api.risk.LateChances;
import org.junit.jupiter.api.Test;

/** Open items spread over weeks of which the first begins on 1 July 2026. */
class ForecastSheetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  /**
   * Half pay on the due date, 30 % within five days, 10 % until day 15, 6 % until 30, 4 % later.
   */
  private static final LateChances USUAL = new LateChances(0.5, 0.2, 0.1, 0.04);

  @Test
  void meanDaysLateIsWhatLiesUnderTheCurve() {
    // 5 · 0.35 + 10 · 0.15 + 15 · 0.07 + 30 · 0.04
    double sum = 0;
    for (int day = 0; day < PaymentCurve.LAST_DAY; day++) {
      PaymentCurve curve = new PaymentCurve(USUAL);
      sum += (curve.open(day) + curve.open(day + 1)) / 2;
    }
    assertEquals(5.5, sum, 1e-9);
  }

  @Test
  void whatIsDueInAWeekComesByItsChances() {
    // Due on 2 July: until the 7th, day 5, 80 %; until the 14th, day 12, 20 % - 7/10 of 10 % open.
    CashForecast forecast = forecast(2, item("2026-07-02", 100_00, USUAL));

    assertEquals("80.00", forecast.weeks().get(0).expected().toDecimal());
    assertEquals("7.00", forecast.weeks().get(1).expected().toDecimal());
    assertEquals("13.00", forecast.later().toDecimal());
    assertEquals("2026-07-01", forecast.weeks().get(0).from().toString());
    assertEquals("2026-07-14", forecast.weeks().get(1).to().toString());
  }

  @Test
  void anItemThatIsLateCountsAsOneOfThoseThatAre() {
    // Five days late: of the 20 % still open then, half are paid until day 15; 7/10 of these in a
    // week.
    CashForecast forecast = forecast(1, item("2026-06-25", 100_00, USUAL));

    assertEquals("35.00", forecast.weeks().get(0).expected().toDecimal());
    assertEquals("35.00", forecast.weeks().get(0).ofOverdue().toDecimal());
    assertEquals("100.00", forecast.overdue().toDecimal());
  }

  @Test
  void theIntervalIsThatOfItemsThatArePaidOrNot() {
    // 100 items of 10.00, each with 80 %: 800 ± 1.96 · 10 · √(100 · 0.8 · 0.2)
    ForecastItem[] items = new ForecastItem[100];
    for (int i = 0; i < items.length; i++) items[i] = item("2026-07-02", 10_00, USUAL);
    CashForecast.Week week = forecast(1, items).weeks().get(0);

    assertEquals("800.00", week.expected().toDecimal());
    assertEquals("721.60", week.low().toDecimal());
    assertEquals("878.40", week.high().toDecimal());
  }

  @Test
  void creditsDoubtfulItemsAndWhatNoRatingKnowsStandApart() {
    CashForecast forecast =
        forecast(
            1,
            item("2026-06-20", -30_00, USUAL),
            new ForecastItem(TODAY, 70_00, true, Optional.of(USUAL)),
            item("2026-04-01", 500_00, USUAL),
            item("2026-06-25", 40_00, new LateChances(0, 0, 0, 0)),
            new ForecastItem(TODAY, 9_00, false, Optional.empty()));

    assertEquals("-30.00", forecast.credits().toDecimal());
    assertEquals("70.00", forecast.doubtful().toDecimal());
    assertEquals("549.00", forecast.notForeseen().toDecimal());
    assertEquals("549.00", forecast.debits().toDecimal());
    assertEquals("540.00", forecast.overdue().toDecimal());
    assertEquals("0.00", forecast.weeks().get(0).high().toDecimal());
  }

  @Test
  void everythingOwedIsSomewhere() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      ForecastItem[] items = new ForecastItem[40];
      for (int i = 0; i < items.length; i++) {
        double over0 = random.nextDouble();
        double over5 = over0 * random.nextDouble();
        double over15 = over5 * random.nextDouble();
        items[i] =
            item(
                TODAY.plusDays(random.nextInt(260) - 130).toString(),
                1 + random.nextInt(1_000_000),
                new LateChances(over0, over5, over15, over15 * random.nextDouble()));
      }
      CashForecast forecast = forecast(1 + random.nextInt(20), items);
      Money sum = forecast.later().plus(forecast.notForeseen());
      for (CashForecast.Week week : forecast.weeks()) {
        sum = sum.plus(week.expected());
        assertTrue(week.low().compareTo(week.expected()) <= 0);
        assertTrue(week.high().compareTo(week.expected()) >= 0);
        assertTrue(week.ofOverdue().compareTo(week.expected()) <= 0);
      }
      long off = Math.abs(sum.minus(forecast.debits()).minor());
      assertTrue(off <= forecast.weeks().size() + 1, "off by " + off);
    }
  }

  private static ForecastItem item(String due, long open, LateChances chances) {
    return new ForecastItem(LocalDate.parse(due), open, false, Optional.of(chances));
  }

  private static CashForecast forecast(int weeks, ForecastItem... items) {
    ForecastSheet sheet =
        new ForecastSheet(
            new CashForecastQuery(TODAY, Instant.EPOCH, weeks), Currency.getInstance("EUR"));
    List.of(items).forEach(sheet::add);
    return sheet.forecast();
  }
}
