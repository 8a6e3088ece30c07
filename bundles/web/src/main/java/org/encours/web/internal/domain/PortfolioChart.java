package org.encours.web.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.risk.Note;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Portfolio.Move;
import org.encours.api.risk.Portfolio.ShareOfNote;

/**
 * A portfolio as bars and as a matrix.
 *
 * @param bars one for each note that a customer has, the best first
 * @param rows one for each note, the best first; empty if no customer had a note before
 */
public record PortfolioChart(List<Bar> bars, List<Row> rows) {

  /**
   * Customers of a note.
   *
   * @param ofCustomers percent of all customers with a note
   * @param ofOpen percent of what they owe together
   */
  public record Bar(ShareOfNote share, int ofCustomers, int ofOpen) {}

  /** Where customers of a note went. */
  public record Row(Note before, List<Cell> cells) {}

  /** How many customers went from a note to another. */
  public record Cell(Note before, Note now, long customers) {
    public boolean better() {
      return now.compareTo(before) < 0;
    }

    public boolean worse() {
      return now.compareTo(before) > 0;
    }
  }

  public static PortfolioChart of(Portfolio portfolio) {
    return new PortfolioChart(bars(portfolio.shares()), rows(portfolio.moves()));
  }

  private static List<Bar> bars(List<ShareOfNote> shares) {
    long customers = shares.stream().mapToLong(ShareOfNote::customers).sum();
    Optional<Money> open = shares.stream().map(ShareOfNote::open).reduce(Money::plus);
    return shares.stream()
        .map(
            share ->
                new Bar(
                    share,
                    percent(share.customers(), customers),
                    percent(share.open().minor(), open.map(Money::minor).orElse(0L))))
        .toList();
  }

  private static int percent(long part, long whole) {
    return Display.percent(part, whole).orElse(0);
  }

  private static List<Row> rows(List<Move> moves) {
    if (moves.isEmpty()) return List.of();
    List<Row> rows = new ArrayList<>();
    for (Note before : Note.values()) {
      List<Cell> cells =
          Stream.of(Note.values())
              .map(now -> new Cell(before, now, moved(moves, before, now)))
              .toList();
      rows.add(new Row(before, cells));
    }
    return List.copyOf(rows);
  }

  private static long moved(List<Move> moves, Note before, Note now) {
    return moves.stream()
        .filter(move -> move.before() == before && move.now() == now)
        .mapToLong(Move::customers)
        .sum();
  }
}
