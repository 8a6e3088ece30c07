package org.encours.lettering.internal.domain;

import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;

/** The contract; what the rule finds is in the case files. */
class SharedReferenceRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new SharedReferenceRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture, commande 4711", "1234.56")
        .credit("2026-02-09", "", "VIR CMD 4711", "1234.56")
        .build();
  }
}
