package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class RetentionRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new RetentionRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture", "1234.56")
        .credit("2026-02-09", "", "VIR FA1001 RG", "1172.83")
        .build();
  }
}
