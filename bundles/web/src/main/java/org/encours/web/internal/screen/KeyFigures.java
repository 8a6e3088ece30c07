package org.encours.web.internal.screen;

import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.ledger.AgedBalance;
import org.encours.web.internal.domain.Display;

/**
 * What a credit controller wants to know first.
 *
 * @param total all that is open
 * @param notDue what has not fallen due
 * @param overdue the rest
 * @param share the overdue part in percent, empty if nothing is open
 */
public record KeyFigures(Money total, Money notDue, Money overdue, Optional<Integer> share) {

  static KeyFigures of(AgedBalance.Line line) {
    Money notDue = line.byBucket().get(0);
    Money overdue = line.balance().minus(notDue);
    return new KeyFigures(
        line.balance(), notDue, overdue, Display.percent(overdue.minor(), line.balance().minor()));
  }
}
