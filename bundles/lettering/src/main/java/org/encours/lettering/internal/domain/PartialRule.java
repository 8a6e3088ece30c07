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
 * Proposes a partial lettering of entries that cite each other but do not balance: the debts due
 * first are settled first (Code civil, art. 1342-10), the rest stays open.
 */
@Component(service = MatchingRule.class)
public final class PartialRule extends ShippedRule {
  private static final int[] NONE = {};
  private static final int PLAIN = 60;
  private static final int NEAR = 45;

  public PartialRule() {
    super("partial", 1, 600, new Words("Règlement partiel", "Partial payment"));
  }

  @Override
  public boolean proposesOnly() {
    return true;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    List<Match> matches = new ArrayList<>();
    for (int[] places :
        new CitedGroups(entries, citations::plain, citations::near, i -> NONE).unbalanced()) {
      List<OpenEntry> group = Found.at(entries, places);
      boolean plain = false;
      for (int place : places) plain |= citations.plain(place).length > 0;
      String documents = Found.documents(group);
      matches.add(
          new Match(
              Imputation.oldestFirst(group),
              false,
              plain ? PLAIN : NEAR,
              new Words(
                  "Référence citée : "
                      + documents
                      + " ; les montants diffèrent, le reste demeure"
                      + " ouvert.",
                  "Cited reference: " + documents + "; the amounts differ, the rest stays open.")));
    }
    return matches;
  }
}
