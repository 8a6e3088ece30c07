package org.encours.web.internal.sample;

import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;

/** Rules in name only. */
public final class SampleRules {
  private SampleRules() {}

  public static List<MatchingRule> all() {
    return List.of(
        new Named("reference", 100, "Référence identique", "Same reference"),
        new Named("unique-amount", 200, "Montant identique et unique", "Same amount, only one"),
        new Named(
            "combination",
            300,
            "Plusieurs factures dont la somme fait le règlement",
            "Several invoices that add up to the payment"));
  }

  private record Named(String id, int order, Words title) implements MatchingRule {
    Named(String id, int order, String fr, String en) {
      this(id, order, new Words(fr, en));
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      return List.of();
    }
  }
}
