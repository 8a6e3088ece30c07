package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Where what is left open on an account comes to nothing on some day, all of it up to that day is
 * settled. Lettered without asking if it cannot be taken apart into smaller groups that balance.
 */
@Component(service = MatchingRule.class)
public final class BalanceRule extends ShippedRule {
  private static final int MOST_ENTRIES = 20;
  private static final int MOST_PROPOSED = 200;
  private static final int CERTAIN = 90;
  private static final int DIVISIBLE = 60;

  public BalanceRule() {
    super("balance", 1, 400, new Words("Solde nul", "Zero balance"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<Match> matches = new ArrayList<>();
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    long sum = 0;
    int from = 0;
    for (int i = 0; i < entries.size(); i++) {
      sum = Math.addExact(sum, entries.get(i).open());
      boolean dayEnds =
          i + 1 == entries.size() || !entries.get(i + 1).date().equals(entries.get(i).date());
      if (sum != 0 || !dayEnds) continue;
      boolean silent = IntStream.rangeClosed(from, i).noneMatch(citations::citesUnknown);
      match(entries.subList(from, i + 1), silent, matches);
      from = i + 1;
    }
    return matches;
  }

  private static void match(List<OpenEntry> group, boolean silent, List<Match> matches) {
    if (group.size() > MOST_PROPOSED) return;
    Words found =
        new Words(
            "Le solde est nul au " + Found.frenchDay(Found.latest(group)),
            "The balance is nil on " + Found.latest(group));
    if (silent && isIndivisible(group)) {
      matches.add(Found.certain(group, CERTAIN, new Words(found.fr() + ".", found.en() + ".")));
    } else {
      matches.add(
          Found.proposed(
              group,
              DIVISIBLE,
              new Words(
                  found.fr() + " ; à vérifier : plusieurs découpages, ou une pièce citée ailleurs.",
                  found.en()
                      + "; to be checked: several ways to take it apart, or a document cited"
                      + " that is not open here."),
              0));
    }
  }

  private static boolean isIndivisible(List<OpenEntry> group) {
    if (group.size() > MOST_ENTRIES) return false;
    long[] amounts = group.stream().mapToLong(OpenEntry::open).toArray();
    boolean believable = Coincidence.isUnlikely(1, amounts);
    return believable && SubsetSearch.of(amounts, 0).isUnique();
  }
}
