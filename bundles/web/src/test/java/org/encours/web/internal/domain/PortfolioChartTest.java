package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.risk.Note;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Portfolio.Move;
import org.encours.api.risk.Portfolio.ShareOfNote;
import org.junit.jupiter.api.Test;

class PortfolioChartTest {
  private static PortfolioChart chart(List<ShareOfNote> shares, List<Move> moves) {
    return PortfolioChart.of(
        new Portfolio(LocalDate.EPOCH, LocalDate.EPOCH, shares, moves, List.of()));
  }

  private static ShareOfNote share(Note note, long customers, long open) {
    return new ShareOfNote(note, customers, new Money(open, Currency.getInstance("EUR")));
  }

  @Test
  void barsAreSharesOfAll() {
    List<PortfolioChart.Bar> bars =
        chart(List.of(share(Note.A, 3, 0), share(Note.F, 1, 700)), List.of()).bars();
    assertEquals(75, bars.get(0).ofCustomers());
    assertEquals(0, bars.get(0).ofOpen());
    assertEquals(100, bars.get(1).ofOpen());
  }

  @Test
  void whereNothingIsOwedNoBarIsDrawn() {
    assertEquals(0, chart(List.of(share(Note.A, 3, 0)), List.of()).bars().get(0).ofOpen());
    assertTrue(chart(List.of(), List.of()).bars().isEmpty());
  }

  @Test
  void theMatrixHoldsEveryNoteOnceThereIsAMove() {
    assertTrue(chart(List.of(), List.of()).rows().isEmpty());
    List<PortfolioChart.Row> rows =
        chart(List.of(), List.of(new Move(Note.B, Note.C, 4), new Move(Note.B, Note.B, 2))).rows();
    assertEquals(6, rows.size());
    PortfolioChart.Cell worse = rows.get(1).cells().get(2);
    assertEquals(4, worse.customers());
    assertTrue(worse.worse() && !worse.better());
    PortfolioChart.Cell same = rows.get(1).cells().get(1);
    assertEquals(2, same.customers());
    assertTrue(!same.worse() && !same.better());
    assertTrue(rows.get(2).cells().get(1).better());
  }
}
