package org.encours.api.lettering;

import org.encours.api.Words;

/**
 * Who or what decided a lettering, and why.
 *
 * @param origin kind of decision
 * @param rule id of the rule; empty unless a rule found it
 * @param ruleVersion its version; 0 without a rule
 * @param actor user or component
 * @param explanation in words
 */
public record Decision(
    Origin origin, String rule, int ruleVersion, String actor, Words explanation) {

  /** Kinds of decisions. */
  public enum Origin {
    /** Taken over from an imported file. */
    EXTERNAL,
    /** Made by a rule without asking. */
    RULE,
    /** Proposed by a rule and accepted by a person. */
    ACCEPTED,
    /** Made by a person. */
    MANUAL
  }
}
