package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Proposal;

/**
 * A match that waits for a person.
 *
 * @param difference what would be written off, {@code null} if nothing would; never left out
 * @param alternatives how many other matches would be as good
 */
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
    @JsonInclude(JsonInclude.Include.ALWAYS) MoneyView difference,
    String differenceKind,
    int alternatives,
    List<LetteredEntryView> entries) {

  public static ProposalView of(Proposal proposal, Currency currency, Locale locale) {
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
        proposal.difference().map(d -> MoneyView.of(d.amount(), currency)).orElse(null),
        proposal.difference().map(Difference::kind).map(Difference.Kind::code).orElse(null),
        proposal.alternatives(),
        proposal.entries().stream().map(LetteredEntryView::of).toList());
  }
}
