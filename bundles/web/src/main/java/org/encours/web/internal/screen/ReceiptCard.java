package org.encours.web.internal.screen;

import java.util.List;
import org.encours.api.bank.Candidate;
import org.encours.api.bank.Movement;
import org.encours.api.bank.Waiting;
import org.encours.web.internal.domain.NameLikeness;

/** A movement that waits, and who may have paid. */
public record ReceiptCard(Waiting waiting) {

  /**
   * Somebody who may have paid.
   *
   * @param alike whether the payer's name looks like the customer's: then its IBAN is offered to be
   *     remembered
   */
  public record Choice(Candidate candidate, boolean alike) {}

  public MovementRow row() {
    return new MovementRow(waiting.movement(), waiting.amount());
  }

  public List<Choice> choices() {
    return waiting.candidates().stream()
        .map(candidate -> new Choice(candidate, alike(waiting.movement(), candidate.name())))
        .toList();
  }

  static boolean alike(Movement movement, String customer) {
    return NameLikeness.of(movement.line().counterparty().name(), customer);
  }
}
