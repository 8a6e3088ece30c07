package org.encours.rest.internal.view;

import java.util.Currency;
import java.util.Locale;
import org.encours.api.lettering.Foreseen;

/**
 * What a dry run would do with a match.
 *
 * @param automatic whether it would be lettered; otherwise proposed
 * @param proposedAlready whether the same is proposed today
 * @param match its {@code id} is its place in the run
 */
public record ForeseenView(boolean automatic, boolean proposedAlready, ProposalView match) {

  public static ForeseenView of(Foreseen foreseen, Currency currency, Locale locale) {
    return new ForeseenView(
        foreseen.automatic(),
        foreseen.proposedAlready(),
        ProposalView.of(foreseen.match(), currency, locale));
  }
}
