package org.encours.rest.internal.view;

import java.util.List;
import java.util.Locale;
import org.encours.api.bank.Waiting;

/**
 * A bank movement that waits for a person.
 *
 * @param candidates who may have paid, the likeliest first
 */
public record ReceiptToIdentifyView(BankMovementView movement, List<CandidateView> candidates) {

  public static ReceiptToIdentifyView of(Waiting waiting, Locale locale) {
    return new ReceiptToIdentifyView(
        BankMovementView.of(waiting.movement(), waiting.amount().currency(), locale),
        waiting.candidates().stream().map(guess -> CandidateView.of(guess, locale)).toList());
  }
}
