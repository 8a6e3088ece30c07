package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.customer.MergeCandidate;

/** Two accounts that are probably of one person. */
public record MergeCandidateView(
    String siren, PersonAccountView one, PersonAccountView other, String reason) {

  public static MergeCandidateView of(MergeCandidate candidate, Locale locale) {
    return new MergeCandidateView(
        candidate.siren(),
        PersonAccountView.of(candidate.one()),
        PersonAccountView.of(candidate.other()),
        candidate.reason().in(locale));
  }
}
