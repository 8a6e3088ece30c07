package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class WithholdingRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new WithholdingRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture", "1234.56")
        .credit("2026-02-09", "", "VIR FA1001 RS 1,5 PCT", "1216.04")
        .build();
  }
}
