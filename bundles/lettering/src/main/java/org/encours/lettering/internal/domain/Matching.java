package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RuleMode;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;

/**
 * Asks the rules, one after the other, and decides what may be lettered without asking.
 *
 * <p>Never lettered automatically: what the rule is not certain of, what takes only part of an
 * entry, matches that share an entry, anything on a collective account, what a person has undone
 * before. All that is proposed. The rules are asked twice: first for what is certain, then for what
 * they propose of the rest. Entries matched by one rule are not shown to the next. What they
 * propose of the rest the customer's habits make more or less confident, never certain.
 */
public final class Matching {
  private final List<MatchingRule> rules;
  private final LetteringPolicy policy;
  private final RunMode mode;
  private final String actor;
  private final Set<Set<Long>> undone;

  /** What is to be done on one account. */
  public record Outcome(List<NewLettering> letterings, List<NewProposal> proposals) {}

  /**
   * @param rules in the order in which they are asked
   * @param policy how far the company lets them go
   * @param mode what this run may do
   * @param actor who letters, for the record
   * @param undone sets of entries whose lettering a person has undone
   */
  public Matching(
      List<MatchingRule> rules,
      LetteringPolicy policy,
      RunMode mode,
      String actor,
      Set<Set<Long>> undone) {
    this.rules = rules.stream().filter(rule -> policy.mode(rule.id()) != RuleMode.OFF).toList();
    this.policy = policy;
    this.mode = mode;
    this.actor = actor;
    this.undone = Set.copyOf(undone);
  }

  /** Decides for one account. */
  public Outcome match(OpenAccount account) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    if (!account.hasBothSides()) return outcome;
    Map<Long, Long> open = openAmounts(account);
    Answers answers = new Answers();
    OpenAccount left = account;
    OpenAccount before;
    // Until nothing more is certain: what another run would find is found by this one.
    do {
      before = left;
      left = ask(left, true, account, open, answers, outcome);
    } while (left.entries().size() < before.entries().size());
    ask(left, false, account, open, answers, outcome);
    return outcome;
  }

  /**
   * What the rules said last of an account. Until something is proposed of it, they need not say it
   * again when nothing more of it is certain.
   */
  private final class Answers {
    private final Map<MatchingRule, List<Match>> last = new IdentityHashMap<>();
    private OpenAccount account;

    List<Match> of(MatchingRule rule, OpenAccount asked) {
      if (account != asked) last.clear();
      account = asked;
      return last.computeIfAbsent(rule, each -> each.find(asked, policy));
    }
  }

  /**
   * Asks each rule for what it is certain of, or for the rest.
   *
   * @param open what is open of each entry that is left; what is matched is taken out
   * @param answers what the rules have said already
   * @return what is left open
   */
  private OpenAccount ask(
      OpenAccount before,
      boolean certain,
      OpenAccount account,
      Map<Long, Long> open,
      Answers answers,
      Outcome outcome) {
    OpenAccount left = alone(before);
    HabitWeight habits = certain ? HabitWeight.NONE : HabitWeight.of(left);
    for (MatchingRule rule : rules) {
      if (!left.hasBothSides()) return left;
      if (certain && rule.proposesOnly()) continue;
      List<Match> matches = new ArrayList<>();
      for (Match match : answers.of(rule, left)) {
        if (match.certain() == certain) matches.add(match);
      }
      if (matches.isEmpty()) continue;
      Map<Long, Integer> uses = uses(rule, matches, open);
      for (Match match : matches) {
        if (mayLetter(rule, match, account, open, uses)) {
          outcome.letterings().add(lettering(account, rule, match));
          continue;
        }
        Match weighed = habits.weigh(match);
        if (weighed.confidence() >= policy.leastConfidence()) {
          outcome.proposals().add(proposal(account, rule, weighed));
        }
      }
      left = left.without(uses.keySet());
      open.keySet().removeAll(uses.keySet());
    }
    return left;
  }

  /** The account as if what is matched had never been on it. */
  private static OpenAccount alone(OpenAccount account) {
    if (account.entries().size() == account.all().size()) return account;
    return new OpenAccount(account.id(), account.number(), account.collective(), account.entries())
        .with(account.habits());
  }

  private NewLettering lettering(OpenAccount account, MatchingRule rule, Match match) {
    return new NewLettering(
        account.id(), match.shares(), decision(rule, match), match.difference());
  }

  private NewProposal proposal(OpenAccount account, MatchingRule rule, Match match) {
    return new NewProposal(
        account.id(),
        match.shares().stream().filter(share -> share.amount() != 0).toList(),
        match.confidence(),
        decision(rule, match),
        match.difference(),
        match.alternatives());
  }

  private boolean mayLetter(
      MatchingRule rule,
      Match match,
      OpenAccount account,
      Map<Long, Long> open,
      Map<Long, Integer> uses) {
    return mode != RunMode.PROPOSE
        && policy.mode(rule.id()) == RuleMode.AUTOMATIC
        && match.certain()
        && !account.collective()
        && (undone.isEmpty() || !undone.contains(entries(match)))
        && match.difference().map(difference -> isAccepted(difference, match)).orElse(true)
        && areWhole(match.shares(), open, uses);
  }

  /** Whether these take all that is open of entries that nothing else uses. */
  private static boolean areWhole(
      List<Share> shares, Map<Long, Long> open, Map<Long, Integer> uses) {
    for (Share share : shares) {
      Long entry = share.entry();
      if (share.amount() != open.get(entry) || uses.get(entry) != 1) return false;
    }
    return true;
  }

  /** A difference of exchange rates is a fact, whatever its size; a tax is one at its rate. */
  private boolean isAccepted(Difference difference, Match match) {
    return switch (difference.kind()) {
      case EXCHANGE -> true;
      case WITHHOLDING -> {
        long[] due = match.shares().stream().mapToLong(Share::amount).filter(a -> a > 0).toArray();
        yield policy.withholds(difference.amount(), Arrays.stream(due).sum(), due.length);
      }
      default -> policy.writesOff(difference.amount());
    };
  }

  private static Set<Long> entries(Match match) {
    return match.shares().stream().map(Share::entry).collect(Collectors.toSet());
  }

  private Decision decision(MatchingRule rule, Match match) {
    return new Decision(
        Decision.Origin.RULE, rule.id(), rule.version(), actor, match.explanation());
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
        Long entry = share.entry();
        Long most = open.get(entry);
        boolean within =
            most != null
                && Math.abs(share.amount()) <= Math.abs(most)
                && (share.amount() == 0
                    ? !match.certain()
                    : Long.signum(share.amount()) == Long.signum(most));
        if (!within || !own.add(entry)) {
          throw new IllegalStateException(
              "rule " + rule.id() + " matches what is not open: " + share);
        }
        uses.merge(entry, 1, Integer::sum);
      }
    }
    return uses;
  }
}
