package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class CombinationRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new CombinationRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture", "1234.56")
        .debit("2026-01-12", "FA1002", "Facture", "765.43")
        .credit("2026-02-09", "", "Virement", "1999.99")
        .build();
  }
}
