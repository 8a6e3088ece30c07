package org.encours.api.bank;

import java.time.Instant;
import java.util.Optional;
import org.encours.api.Words;

/**
 * What became of a movement; the latest decision counts.
 *
 * @param outcome what
 * @param account number of the customer account, where there is one
 * @param customer its name, empty without
 * @param rule the rule that decided: {@code ledger}, {@code reference}, {@code iban}, {@code name},
 *     {@code person} …
 * @param explanation why
 * @param actor user name, or {@code bank} for the rules
 * @param at when
 */
public record MovementDecision(
    Outcome outcome,
    Optional<String> account,
    String customer,
    String rule,
    Words explanation,
    String actor,
    Instant at) {

  /** What can become of a movement. */
  public enum Outcome {
    /** Received from a customer; the ledger does not have it yet, an entry stands in for it. */
    RECEIPT,
    /** The ledger has it. */
    IN_LEDGER,
    /** A receipt that came back: the invoices it had settled are open again. */
    RETURN,
    /** Waits for a person. */
    TO_IDENTIFY,
    /** Does not concern customers. */
    NOT_CUSTOMER
  }
}
