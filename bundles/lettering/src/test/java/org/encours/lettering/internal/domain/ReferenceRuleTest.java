package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class ReferenceRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new ReferenceRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA-2026-0012", "Facture", "1200.00")
        .credit("2026-02-09", "", "VIR FA20260012", "1200.00")
        .build();
  }
}
