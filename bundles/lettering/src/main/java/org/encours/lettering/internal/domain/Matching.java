package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;

/**
 * Asks the rules, one after the other, and decides what may be lettered without asking.
 *
 * <p>Never lettered automatically: what the rule is not certain of, what takes only part of an
 * entry, matches that share an entry, anything on a collective account, what a person has undone
 * before. All that is proposed. Entries matched by one rule are not shown to the next.
 */
public final class Matching {
  private final List<MatchingRule> rules;
  private final RunMode mode;
  private final String actor;
  private final Set<Set<Long>> undone;

  /** What is to be done on one account. */
  public record Outcome(List<NewLettering> letterings, List<NewProposal> proposals) {}

  /**
   * @param rules in the order in which they are asked
   * @param actor who letters, for the record
   * @param undone sets of entries whose lettering a person has undone
   */
  public Matching(List<MatchingRule> rules, RunMode mode, String actor, Set<Set<Long>> undone) {
    this.rules = List.copyOf(rules);
    this.mode = mode;
    this.actor = actor;
    this.undone = Set.copyOf(undone);
  }

  /** Decides for one account. */
  public Outcome match(OpenAccount account) {
    List<NewLettering> letterings = new ArrayList<>();
    List<NewProposal> proposals = new ArrayList<>();
    OpenAccount left = account;
    for (MatchingRule rule : rules) {
      List<Match> matches = rule.find(left);
      if (matches.isEmpty()) continue;
      Map<Long, Long> open = openAmounts(left);
      Map<Long, Integer> uses = uses(rule, matches, open);
      for (Match match : matches) {
        if (mayLetter(match, account, open, uses)) {
          letterings.add(
              new NewLettering(
                  account.id(), match.shares(), decision(Decision.Origin.RULE, rule, match)));
        } else {
          proposals.add(
              new NewProposal(
                  account.id(),
                  match.shares().stream().filter(share -> share.amount() != 0).toList(),
                  match.confidence(),
                  decision(Decision.Origin.RULE, rule, match)));
        }
      }
      left = left.without(new HashSet<>(uses.keySet()));
    }
    return new Outcome(letterings, proposals);
  }

  private boolean mayLetter(
      Match match, OpenAccount account, Map<Long, Long> open, Map<Long, Integer> uses) {
    return mode == RunMode.AUTOMATIC
        && match.certain()
        && !account.collective()
        && !undone.contains(entries(match))
        && match.shares().stream()
            .allMatch(
                share -> share.amount() == open.get(share.entry()) && uses.get(share.entry()) == 1);
  }

  private static Set<Long> entries(Match match) {
    return match.shares().stream().map(Share::entry).collect(Collectors.toSet());
  }

  private Decision decision(Decision.Origin origin, MatchingRule rule, Match match) {
    return new Decision(origin, rule.id(), rule.version(), actor, match.explanation());
  }

  private static Map<Long, Long> openAmounts(OpenAccount account) {
    Map<Long, Long> open = new HashMap<>();
    for (OpenEntry entry : account.entries()) open.put(entry.id(), entry.open());
    return open;
  }

  /** How many matches use each entry; refuses a rule that matches what it was not shown. */
  private static Map<Long, Integer> uses(
      MatchingRule rule, List<Match> matches, Map<Long, Long> open) {
    Map<Long, Integer> uses = new HashMap<>();
    for (Match match : matches) {
      Set<Long> own = new HashSet<>();
      for (Share share : match.shares()) {
        Long most = open.get(share.entry());
        boolean within =
            most != null
                && Math.abs(share.amount()) <= Math.abs(most)
                && (share.amount() == 0
                    ? !match.certain()
                    : Long.signum(share.amount()) == Long.signum(most));
        if (!within || !own.add(share.entry())) {
          throw new IllegalStateException(
              "rule " + rule.id() + " matches what is not open: " + share);
        }
        uses.merge(share.entry(), 1, Integer::sum);
      }
    }
    return uses;
  }
}
