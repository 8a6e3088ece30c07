package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class SameItemsRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new SameItemsRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture", "99.00")
        .debit("2026-01-10", "FA1002", "Facture", "99.00")
        .credit("2026-02-09", "", "Virement", "99.00")
        .build();
  }
}
