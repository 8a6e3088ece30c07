package org.encours.rest.internal.view;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.lettering.LetteringPolicy;

/**
 * How far a company lets the rules go.
 *
 * @param rules what each rule may do, in the order in which they are asked
 * @param automaticDifference largest difference written off without asking, decimal
 * @param proposedDifference largest difference that is proposed to be written off, decimal
 * @param proposedPercent or this part of the amount due, if that is more
 * @param leastConfidence proposals of less confidence are not made
 * @param conflicts whose lettering holds where the ERP letters otherwise
 * @param withholdingPercents rates of withheld tax written off without asking
 * @param currency the company's
 */
public record LetteringPolicyView(
    List<RuleModeView> rules,
    String automaticDifference,
    String proposedDifference,
    BigDecimal proposedPercent,
    int leastConfidence,
    String conflicts,
    List<BigDecimal> withholdingPercents,
    String currency) {

  /** What one rule may do; the title is missing while nobody offers the rule. */
  public record RuleModeView(String rule, String title, String mode) {}

  public static LetteringPolicyView of(
      LetteringPolicy policy, List<RuleModeView> rules, Currency currency) {
    return new LetteringPolicyView(
        rules,
        new Money(policy.automaticDifference(), currency).toDecimal(),
        new Money(policy.proposedDifference(), currency).toDecimal(),
        BigDecimal.valueOf(policy.proposedPermille(), 1),
        policy.leastConfidence(),
        policy.conflicts().code(),
        policy.withholdingPermille().stream()
            .map(permille -> BigDecimal.valueOf(permille, 1))
            .toList(),
        currency.getCurrencyCode());
  }
}
