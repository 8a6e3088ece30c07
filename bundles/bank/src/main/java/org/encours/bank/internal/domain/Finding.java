package org.encours.bank.internal.domain;

import java.util.List;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Guess;
import org.encours.api.bank.BankFacts.Payer;

/** Whose payment it is, as far as the clues go. */
public sealed interface Finding {
  /** The rule that found it, or that prevents a decision. */
  String rule();

  /** Why. */
  Words why();

  /** One customer, without a doubt. */
  record Certain(Payer payer, String rule, Words why) implements Finding {}

  /**
   * A person has to look.
   *
   * @param candidates who may be meant, the likeliest first
   */
  record Unclear(String rule, Words why, List<Guess> candidates) implements Finding {
    public Unclear {
      candidates = List.copyOf(candidates);
    }
  }
}
