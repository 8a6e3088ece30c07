package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Finds several entries that add up to one: invoices that a payment settles, or payments that
 * settle an invoice. Every combination of the candidates is looked at: the latest 20 documents that
 * were open on the day of the payment, and besides the oldest ones in their order. Without asking
 * it letters only the one combination there is, and only if so exact a sum is hardly a coincidence.
 */
@Component(service = MatchingRule.class)
public final class CombinationRule extends ShippedRule {
  private static final int CERTAIN = 90;
  private static final int PERHAPS_CHANCE = 65;
  private static final int ONE_OF_SEVERAL = 50;

  /** What another combination takes from one is replaced, so often at most. */
  private static final int MOST_TIMES = 3;

  public CombinationRule() {
    super("combination", 2, 300, new Words("Combinaison exacte", "Exact combination"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<Match> matches = new ArrayList<>();
    OpenAccount left = account;
    for (int time = 0; time < MOST_TIMES && left.entries().size() > 2; time++) {
      List<Match> more = new ArrayList<>();
      boolean disappointed = find(left, time == 0, more);
      matches.addAll(more);
      // What is certain is asked for first, until nothing is: that need not wait for the rest.
      if (!disappointed || more.stream().anyMatch(Match::certain)) break;
      Set<Long> taken = new HashSet<>();
      for (Match each : more) each.shares().forEach(share -> taken.add(share.entry()));
      left = left.without(taken);
    }
    return matches;
  }

  /**
   * Adds what is found at once.
   *
   * @param first whether nothing was taken before: only then something may be certain
   * @return whether one took from another
   */
  private static boolean find(OpenAccount account, boolean first, List<Match> matches) {
    List<Combinations.Combination> found = new Combinations(account).find();
    if (found.isEmpty()) return false;
    Map<Integer, Integer> wanted = new HashMap<>();
    for (Combinations.Combination each : found) {
      for (int place : each.places()) wanted.merge(place, 1, Integer::sum);
    }
    found.sort(Comparator.comparing(Combinations.Combination::solutions));
    boolean disappointed = false;
    BitSet used = new BitSet();
    for (Combinations.Combination each : found) {
      boolean free = true;
      boolean undisputed = first;
      for (int place : each.places()) {
        free &= !used.get(place);
        undisputed &= wanted.get(place) == 1;
      }
      disappointed |= !free;
      if (!free) continue;
      for (int place : each.places()) used.set(place);
      matches.add(match(each, Found.at(account.entries(), each.places()), undisputed));
    }
    return disappointed;
  }

  private static Match match(
      Combinations.Combination combination, List<OpenEntry> group, boolean undisputed) {
    Words found = words(group.size() - 1, combination.ofPayments(), Found.documents(group));
    if (combination.believed() && undisputed) {
      return Found.certain(
          group,
          CERTAIN,
          new Words(
              found.fr() + ", seule combinaison possible.",
              found.en() + ", the only combination there is."));
    }
    int others = combination.solutions() - 1;
    if (others == 0) {
      return Found.proposed(
          group,
          PERHAPS_CHANCE,
          new Words(
              found.fr() + " ; la coïncidence n'est pas exclue.",
              found.en() + "; it may be a coincidence."),
          0);
    }
    return Found.proposed(
        group,
        ONE_OF_SEVERAL,
        new Words(
            found.fr() + " ; d'autres combinaisons font la même somme.",
            found.en() + "; other combinations make the same sum."),
        others);
  }

  private static Words words(int number, boolean ofPayments, String documents) {
    return ofPayments
        ? new Words(
            number + " règlements font exactement la somme (" + documents + ")",
            number + " payments are exactly the sum (" + documents + ")")
        : new Words(
            number + " factures font exactement la somme (" + documents + ")",
            number + " invoices are exactly the sum (" + documents + ")");
  }
}
