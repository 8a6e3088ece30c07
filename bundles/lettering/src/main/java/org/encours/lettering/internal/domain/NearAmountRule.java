package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Proposes an invoice for a payment that says nothing and is a little less: within what the company
 * allows to be proposed as a difference.
 */
@Component(service = MatchingRule.class)
public final class NearAmountRule extends ShippedRule {
  private static final int MOST_CANDIDATES = 50;
  private static final int ONLY_ONE = 50;
  private static final int ONE_OF_SEVERAL = 35;

  public NearAmountRule() {
    super("near-amount", 2, 700, new Words("Montant voisin", "Similar amount"));
  }

  @Override
  public boolean proposesOnly() {
    return true;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    BitSet used = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      OpenEntry credit = entries.get(i);
      if (credit.isDebit() || citations.isTied(i) || citations.citesUnknown(i)) continue;
      List<Integer> similar = similar(i, entries, citations, used, policy);
      if (similar.isEmpty()) continue;
      int nearest = nearest(similar, entries, credit.date());
      used.set(nearest);
      matches.add(match(List.of(entries.get(nearest), credit), similar.size() - 1));
    }
    return matches;
  }

  /** Of the latest debits before a credit those that are a little more. */
  private static List<Integer> similar(
      int place,
      List<OpenEntry> entries,
      Citations citations,
      BitSet used,
      LetteringPolicy policy) {
    List<Integer> similar = new ArrayList<>();
    int looked = 0;
    for (int i = place - 1; i >= 0 && looked < MOST_CANDIDATES; i--) {
      OpenEntry debit = entries.get(i);
      if (!debit.isDebit()) continue;
      looked++;
      long difference = debit.open() + entries.get(place).open();
      boolean fits = difference > 0 && policy.proposesToWriteOff(difference, debit.open());
      if (fits && !citations.isTied(i) && !used.get(i)) similar.add(i);
    }
    return similar;
  }

  private static int nearest(List<Integer> similar, List<OpenEntry> entries, LocalDate day) {
    return similar.stream()
        .min(Comparator.comparingLong(each -> Nearness.distance(entries.get(each), day)))
        .orElseThrow();
  }

  private static Match match(List<OpenEntry> group, int others) {
    String document = Found.documents(group);
    Words why =
        new Words(
            "Montant voisin de " + document + ", sans référence.",
            "Amount similar to " + document + ", without a reference.");
    return new Match(
        Found.whole(group),
        false,
        others == 0 ? ONLY_ONE : ONE_OF_SEVERAL,
        why,
        java.util.Optional.of(new Difference(Difference.Kind.WRITE_OFF, Found.sum(group))),
        others);
  }
}
