package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

/** The contract; what the rule finds is in the case files. */
class UniqueAmountRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new UniqueAmountRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA-2026-0012", "Facture", "1200.00")
        .credit("2026-02-09", "", "Virement", "1200.00")
        .build();
  }

  @Test
  void aPaymentThatCitesTheInvoiceItselfRaisesNoDoubt() {
    OpenAccount account =
        OpenAccountBuilder.account("DUPONT")
            .debit("2026-01-10", "FA-2026-0012", "Facture", "1200.00")
            .credit("2026-02-09", "", "VIR FA20260012", "1200.00")
            .build();
    assertTrue(rule().find(account, LetteringPolicy.DEFAULT).get(0).certain());
  }
}
