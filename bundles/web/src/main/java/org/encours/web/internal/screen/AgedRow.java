package org.encours.web.internal.screen;

import java.util.List;
import java.util.stream.IntStream;
import org.encours.api.Money;
import org.encours.api.ledger.AgedBalance;
import org.encours.web.internal.domain.AgeBar;
import org.encours.web.internal.domain.Lateness;

/** A line of an aged balance with its bar. */
public record AgedRow(AgedBalance.Line line) {

  /** An amount and its step of the colour scale. */
  public record Cell(Money amount, int level) {}

  public AgeBar bar() {
    return AgeBar.of(line.byBucket());
  }

  public List<Cell> cells() {
    List<Money> amounts = line.byBucket();
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> new Cell(amounts.get(i), Math.min(i, Lateness.WORST)))
        .toList();
  }
}
