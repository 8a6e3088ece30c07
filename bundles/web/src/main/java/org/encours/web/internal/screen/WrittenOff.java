package org.encours.web.internal.screen;

import java.util.Currency;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.lettering.Difference;

/**
 * A difference as people read it.
 *
 * @param kind why it is accepted
 * @param amount without sign
 * @param lost whether it is lost, not gained
 */
public record WrittenOff(Difference.Kind kind, Money amount, boolean lost) {

  static Optional<WrittenOff> of(Optional<Difference> difference, Currency currency) {
    return difference.map(
        some ->
            new WrittenOff(
                some.kind(), new Money(some.amount(), currency).abs(), some.amount() > 0));
  }
}
