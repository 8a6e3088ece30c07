package org.encours.rest.internal.view;

import java.util.List;
import java.util.Locale;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Proposal;

/** A match that waits for a person. */
public record ProposalView(
    long id,
    String account,
    String customer,
    int confidence,
    String recordedAt,
    String origin,
    String rule,
    int ruleVersion,
    String actor,
    String explanation,
    List<LetteredEntryView> entries) {

  public static ProposalView of(Proposal proposal, Locale locale) {
    Decision decision = proposal.decision();
    return new ProposalView(
        proposal.id(),
        proposal.account(),
        proposal.customer(),
        proposal.confidence(),
        proposal.recordedAt().toString(),
        decision.origin().name().toLowerCase(Locale.ROOT),
        decision.rule(),
        decision.ruleVersion(),
        decision.actor(),
        decision.explanation().in(locale),
        proposal.entries().stream().map(LetteredEntryView::of).toList());
  }
}
