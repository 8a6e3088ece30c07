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
 * Letters entries that cite each other by their whole numbers, or by a creditor reference (ISO
 * 11649) that holds it, where the sum is exact: the debtor has said what is paid.
 */
@Component(service = MatchingRule.class)
public final class ReferenceRule extends ShippedRule {
  private static final int[] NONE = {};

  public ReferenceRule() {
    super("reference", 3, 100, new Words("Référence citée", "Cited reference"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    CitedGroups groups = new CitedGroups(entries, citations::plain, i -> NONE, citations::near);
    List<Match> matches = new ArrayList<>();
    for (int[] places : groups.closed()) {
      List<OpenEntry> group = Found.at(entries, places);
      String documents = Found.documents(group);
      matches.add(
          Found.certain(
              group,
              100,
              new Words(
                  "Référence citée : " + documents + " ; la somme est exacte.",
                  "Cited reference: " + documents + "; the sum is exact.")));
    }
    return matches;
  }
}
