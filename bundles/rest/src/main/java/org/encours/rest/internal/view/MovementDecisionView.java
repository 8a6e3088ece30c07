package org.encours.rest.internal.view;

import java.util.Locale;
import org.encours.api.bank.MovementDecision;

/**
 * What became of a bank movement.
 *
 * @param outcome receipt, in_ledger, return, to_identify, not_customer
 * @param account number of the customer account
 */
public record MovementDecisionView(
    String outcome,
    String account,
    String customer,
    String rule,
    String explanation,
    String actor,
    String at) {

  public static MovementDecisionView of(MovementDecision decision, Locale locale) {
    return new MovementDecisionView(
        decision.outcome().name().toLowerCase(Locale.ROOT),
        decision.account().orElse(null),
        decision.customer(),
        decision.rule(),
        decision.explanation().in(locale),
        decision.actor(),
        decision.at().toString());
  }
}
