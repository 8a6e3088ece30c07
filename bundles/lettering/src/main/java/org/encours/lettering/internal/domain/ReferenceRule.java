package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.Words;
import org.encours.api.document.References;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.osgi.service.component.annotations.Component;

/**
 * Letters entries that cite each other: the document number of one side stands in the document
 * number or the label of the other.
 *
 * <ul>
 *   <li>All entries tied together by citations balance: certain.
 *   <li>Otherwise a credit whose cited debits add up to it exactly, and which shares them with no
 *       other credit: certain.
 *   <li>Otherwise the tied entries are proposed, the oldest debts settled first.
 * </ul>
 *
 * <p>A credit that another open credit of the same amount, citing nothing, could replace is only
 * proposed: one of the two was paid twice, and which one is not for a rule to say.
 */
@Component(service = MatchingRule.class)
public final class ReferenceRule implements MatchingRule {
  private static final int CITED_BUT_UNBALANCED = 60;
  private static final int RIVALLED = 85;

  /** More entries under one number than this mean that the number is no document's. */
  private static final int MOST_ENTRIES_OF_A_NUMBER = 50;

  @Override
  public String id() {
    return "reference";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Words title() {
    return new Words("Référence citée", "Cited reference");
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public List<Match> find(OpenAccount account) {
    Map<OpenEntry, Set<OpenEntry>> ties = ties(account);
    List<Match> matches = new ArrayList<>();
    Set<OpenEntry> seen = new HashSet<>();
    for (OpenEntry entry : account.entries()) {
      if (seen.contains(entry) || !ties.containsKey(entry)) continue;
      List<OpenEntry> tied = tied(entry, ties);
      seen.addAll(tied);
      matches.addAll(ofTied(tied, ties));
    }
    Map<Long, Long> rivals = untiedCredits(account, ties);
    return matches.stream().map(match -> doubted(match, rivals)).toList();
  }

  /** How many credits of each amount are tied to nothing. */
  private static Map<Long, Long> untiedCredits(
      OpenAccount account, Map<OpenEntry, Set<OpenEntry>> ties) {
    return account.entries().stream()
        .filter(entry -> !entry.isDebit() && !ties.containsKey(entry))
        .collect(Collectors.groupingBy(OpenEntry::open, Collectors.counting()));
  }

  private static Match doubted(Match match, Map<Long, Long> rivals) {
    boolean rivalled =
        match.shares().stream().anyMatch(share -> rivals.containsKey(share.amount()));
    if (!match.certain() || !rivalled) return match;
    Words found = match.explanation();
    return new Match(
        match.shares(),
        false,
        RIVALLED,
        new Words(
            found.fr() + " Mais un autre règlement du même montant est ouvert.",
            found.en() + " But another payment of the same amount is open."));
  }

  /** Debits and credits of which one cites the other. */
  private static Map<OpenEntry, Set<OpenEntry>> ties(OpenAccount account) {
    Map<String, List<OpenEntry>> byNumber = new HashMap<>();
    for (OpenEntry entry : account.entries()) {
      String number = References.canonical(entry.piece());
      if (References.isDistinctive(number)) {
        byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
      }
    }
    byNumber.values().removeIf(entries -> entries.size() > MOST_ENTRIES_OF_A_NUMBER);
    Map<OpenEntry, Set<OpenEntry>> ties = new LinkedHashMap<>();
    if (byNumber.isEmpty()) return ties;
    for (OpenEntry citing : account.entries()) {
      for (String number : References.in(citing.piece() + " " + citing.label())) {
        for (OpenEntry cited : byNumber.getOrDefault(number, List.of())) {
          if (citing.isDebit() == cited.isDebit()) continue;
          ties.computeIfAbsent(citing, e -> new LinkedHashSet<>()).add(cited);
          ties.computeIfAbsent(cited, e -> new LinkedHashSet<>()).add(citing);
        }
      }
    }
    return ties;
  }

  /** Everything tied to an entry, directly or through others. */
  private static List<OpenEntry> tied(OpenEntry start, Map<OpenEntry, Set<OpenEntry>> ties) {
    Set<OpenEntry> found = new LinkedHashSet<>(List.of(start));
    List<OpenEntry> next = new ArrayList<>(List.of(start));
    while (!next.isEmpty()) {
      for (OpenEntry other : ties.get(next.remove(next.size() - 1))) {
        if (found.add(other)) next.add(other);
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id))
        .toList();
  }

  private static List<Match> ofTied(List<OpenEntry> tied, Map<OpenEntry, Set<OpenEntry>> ties) {
    if (sum(tied) == 0) return List.of(certain(tied));
    List<Match> matches = new ArrayList<>();
    Set<OpenEntry> taken = new HashSet<>();
    for (OpenEntry credit : tied) {
      if (credit.isDebit()) continue;
      Set<OpenEntry> debits = ties.get(credit);
      boolean alone = debits.stream().allMatch(debit -> ties.get(debit).size() == 1);
      if (!alone || sum(debits) + credit.open() != 0) continue;
      List<OpenEntry> group = new ArrayList<>(debits);
      group.add(credit);
      matches.add(certain(group));
      taken.addAll(group);
    }
    List<OpenEntry> rest = tied.stream().filter(entry -> !taken.contains(entry)).toList();
    boolean bothSides =
        rest.stream().anyMatch(OpenEntry::isDebit) && !rest.stream().allMatch(OpenEntry::isDebit);
    if (bothSides) matches.add(proposed(rest));
    return matches;
  }

  private static long sum(Collection<OpenEntry> entries) {
    long sum = 0;
    for (OpenEntry entry : entries) sum = Math.addExact(sum, entry.open());
    return sum;
  }

  private static Match certain(List<OpenEntry> group) {
    List<Share> shares = group.stream().map(entry -> new Share(entry.id(), entry.open())).toList();
    String cited = numbers(group);
    return new Match(
        shares,
        true,
        100,
        new Words(
            "Référence citée : " + cited + " ; la somme est exacte.",
            "Cited reference: " + cited + "; the sum is exact."));
  }

  private static Match proposed(List<OpenEntry> group) {
    // Those that get nothing are named too: they are spoken for, no other rule may take them.
    List<Share> shares = Imputation.oldestFirst(group);
    String cited = numbers(group);
    return new Match(
        shares,
        false,
        CITED_BUT_UNBALANCED,
        new Words(
            "Référence citée : " + cited + " ; les montants diffèrent, le reste demeure ouvert.",
            "Cited reference: " + cited + "; the amounts differ, the rest stays open."));
  }

  private static String numbers(List<OpenEntry> group) {
    return group.stream()
        .filter(OpenEntry::isDebit)
        .map(OpenEntry::piece)
        .filter(piece -> !piece.isEmpty())
        .distinct()
        .limit(10)
        .collect(Collectors.joining(", "));
  }
}
