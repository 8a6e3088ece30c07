package org.encours.lettering.internal.domain;

import java.util.List;
import org.encours.api.lettering.MatchingRule;

/** The rules that come with the product, in their order. */
final class ShippedRules {
  static final List<MatchingRule> ALL =
      List.of(
          new ReversalRule(),
          new ReferenceRule(),
          new NearReferenceRule(),
          new SharedReferenceRule(),
          new ReturnRule(),
          new UniqueAmountRule(),
          new HabitRule(),
          new SameItemsRule(),
          new CombinationRule(),
          new BalanceRule(),
          new WithholdingRule(),
          new RetentionRule(),
          new DifferenceRule(),
          new PartialRule(),
          new NearAmountRule());

  private ShippedRules() {}
}
