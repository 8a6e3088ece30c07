package org.encours.credit.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.PublishedScore;
import org.encours.api.credit.PublishedScore.Zone;
import org.junit.jupiter.api.Test;

/** Scores computed by hand from round figures. */
class PublishedScoresTest {
  private final Map<Figure, Long> figures = new EnumMap<>(Figure.class);

  PublishedScoresTest() {
    figures.put(Figure.TOTAL_ASSETS, 1000L);
    figures.put(Figure.CURRENT_ASSETS, 600L);
    figures.put(Figure.CURRENT_LIABILITIES, 400L);
    figures.put(Figure.RETAINED_EARNINGS, 100L);
    figures.put(Figure.EBIT, 50L);
    figures.put(Figure.EQUITY, 300L);
    figures.put(Figure.TOTAL_LIABILITIES, 600L);
    figures.put(Figure.GROSS_OPERATING_SURPLUS, 90L);
    figures.put(Figure.PERMANENT_CAPITAL, 500L);
    figures.put(Figure.QUICK_ASSETS, 400L);
    figures.put(Figure.FINANCIAL_CHARGES, 20L);
    figures.put(Figure.TURNOVER, 2000L);
    figures.put(Figure.PERSONNEL_COSTS, 450L);
    figures.put(Figure.VALUE_ADDED, 750L);
  }

  /** 6.56·0.2 + 3.26·0.1 + 6.72·0.05 + 1.05·0.5 = 1.312 + 0.326 + 0.336 + 0.525. */
  @Test
  void altman() {
    PublishedScore score = AltmanScore.of(sheet());
    assertEquals("2.50", score.result().orElseThrow().value().toPlainString());
    assertEquals(Zone.GREY, score.result().orElseThrow().zone());
    assertEquals("0.2000", score.terms().get(0).ratio().orElseThrow().toPlainString());
    figures.put(Figure.EBIT, 66L);
    assertEquals(Zone.SAFE, AltmanScore.of(sheet()).result().orElseThrow().zone());
    figures.put(Figure.EBIT, -160L);
    assertEquals(Zone.DISTRESS, AltmanScore.of(sheet()).result().orElseThrow().zone());
  }

  /** 0.24·0.15 + 0.22·0.5 + 0.16·0.4 − 0.87·0.01 − 0.10·0.6 = 0.036 + 0.11 + 0.064 − 0.0687. */
  @Test
  void conanHolder() {
    PublishedScore score = ConanHolderScore.of(sheet());
    assertEquals("0.14", score.result().orElseThrow().value().toPlainString());
    assertEquals(Zone.SAFE, score.result().orElseThrow().zone());
    figures.put(Figure.FINANCIAL_CHARGES, 200L);
    assertEquals("0.06", ConanHolderScore.of(sheet()).result().orElseThrow().value().toString());
    assertEquals(Zone.GREY, ConanHolderScore.of(sheet()).result().orElseThrow().zone());
    figures.put(Figure.GROSS_OPERATING_SURPLUS, -90L);
    assertEquals(Zone.DISTRESS, ConanHolderScore.of(sheet()).result().orElseThrow().zone());
  }

  @Test
  void whatIsMissingIsNotAssumed() {
    figures.remove(Figure.EBIT);
    PublishedScore score = AltmanScore.of(sheet());
    assertEquals(Optional.empty(), score.result());
    assertEquals(List.of(Figure.EBIT), score.missing());
    assertTrue(score.terms().get(0).ratio().isPresent());
    assertTrue(score.terms().get(2).ratio().isEmpty());
    assertTrue(ConanHolderScore.of(sheet()).result().isPresent(), "it does not need it");
  }

  @Test
  void nothingIsDividedByNothing() {
    figures.put(Figure.TURNOVER, 0L);
    PublishedScore score = ConanHolderScore.of(sheet());
    assertEquals(Optional.empty(), score.result());
    assertEquals(List.of(Figure.TURNOVER), score.missing());
  }

  private BalanceSheet sheet() {
    return new BalanceSheet(LocalDate.of(2025, 12, 31), Currency.getInstance("EUR"), figures);
  }
}
