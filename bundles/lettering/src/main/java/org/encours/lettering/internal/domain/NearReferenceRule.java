package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Letters entries of which some cite the others incompletely or with a slip: "FACT 118" for
 * FA2024-000118, a range, a number cut short, two digits exchanged. Only where the sum is exact.
 */
@Component(service = MatchingRule.class)
public final class NearReferenceRule extends ShippedRule {
  private static final int[] NONE = {};

  public NearReferenceRule() {
    super(
        "near-reference",
        1,
        150,
        new Words("Référence abrégée ou mal écrite", "Short or misspelt reference"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    List<Match> matches = new ArrayList<>();
    for (int[] places :
        new CitedGroups(entries, citations::plain, citations::near, i -> NONE).closed()) {
      List<OpenEntry> group = Found.at(entries, places);
      String documents = Found.documents(group);
      matches.add(
          Found.certain(
              group,
              97,
              new Words(
                  "Référence abrégée ou mal écrite, lue " + documents + " ; la somme est exacte.",
                  "Short or misspelt reference, read as " + documents + "; the sum is exact.")));
    }
    return matches;
  }
}
