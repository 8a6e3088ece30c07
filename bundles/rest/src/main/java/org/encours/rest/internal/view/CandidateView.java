package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.bank.Candidate;

/** A customer who may have paid, and what speaks for it. */
public record CandidateView(String account, String name, MoneyView open, String why) {

  public static CandidateView of(Candidate candidate, Locale locale) {
    return new CandidateView(
        candidate.account(),
        candidate.name(),
        MoneyView.of(candidate.open()),
        candidate.why().in(locale));
  }
}
