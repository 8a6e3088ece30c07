package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.lettering.LetteringQuality;
import org.encours.api.lettering.LetteringQuality.OfCustomer;
import org.encours.api.lettering.LetteringQuality.OfRule;
import org.encours.api.lettering.LetteringQuality.Score;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.Share;

/** Asks the rules about accounts as if nothing had been lettered, and compares. */
public final class BlindTest {
  private static final int MOST_CUSTOMERS = 50;

  private final Matching matching;
  private final Map<String, Score> byRule = new LinkedHashMap<>();
  private final PriorityQueue<OfCustomer> worst =
      new PriorityQueue<>(Comparator.comparingLong((OfCustomer each) -> faults(each.score())));
  private Score total = Score.NONE;

  /**
   * @param matching the rules as they would be asked today
   * @param rules their ids, in their order
   */
  public BlindTest(Matching matching, List<String> rules) {
    this.matching = matching;
    rules.forEach(rule -> byRule.put(rule, Score.NONE));
  }

  /** Takes one more account into the comparison. */
  public void compare(PastAccount past) {
    Set<Set<Long>> groups =
        past.lettered().stream().filter(group -> group.size() > 1).collect(Collectors.toSet());
    Matching.Outcome outcome = matching.match(past.account());
    Score score = new Score(groups.size(), 0, 0, 0, 0);
    for (var lettering : outcome.letterings()) {
      if (past.byRules().containsAll(entries(lettering.shares()))) continue;
      boolean right = groups.contains(entries(lettering.shares()));
      Score one = new Score(0, 1, right ? 1 : 0, 0, 0);
      byRule.merge(lettering.decision().rule(), one, Score::plus);
      score = score.plus(one);
    }
    for (var proposal : outcome.proposals()) {
      if (past.byRules().containsAll(entries(proposal.shares()))) continue;
      boolean right = groups.contains(entries(proposal.shares()));
      Score one = new Score(0, 0, 0, 1, right ? 1 : 0);
      byRule.merge(proposal.decision().rule(), one, Score::plus);
      score = score.plus(one);
    }
    total = total.plus(score);
    if (faults(score) == 0) return;
    worst.add(new OfCustomer(past.account().number(), past.customer(), score));
    if (worst.size() > MOST_CUSTOMERS) worst.poll();
  }

  /** What came of it so far. */
  public LetteringQuality quality() {
    List<OfRule> rules = new ArrayList<>();
    byRule.forEach((rule, score) -> rules.add(new OfRule(rule, score)));
    List<OfCustomer> customers = new ArrayList<>(worst);
    customers.sort(
        Comparator.comparingLong((OfCustomer each) -> faults(each.score()))
            .reversed()
            .thenComparing(OfCustomer::account));
    return new LetteringQuality(total, rules, customers);
  }

  /** Groups that are wrong, and groups that were missed. */
  private static long faults(Score score) {
    return score.lettered() - score.right() + score.past() - score.right();
  }

  private static Set<Long> entries(List<Share> shares) {
    Set<Long> entries = new HashSet<>();
    for (Share share : shares) entries.add(share.entry());
    return entries;
  }
}
