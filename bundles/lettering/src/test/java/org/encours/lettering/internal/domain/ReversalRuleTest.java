package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class ReversalRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new ReversalRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA2026-0118", "Facture", "1200.00")
        .credit("2026-02-09", "", "PRLV FA2026-0118", "1200.00")
        .journal("BQ")
        .credit("2026-02-28", "FA2026-0118", "Extourne", "1200.00")
        .journal("OD")
        .build();
  }
}
