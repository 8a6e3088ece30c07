package org.encours.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;
import org.encours.lettering.internal.domain.Matching;

/**
 * What the rules make of one ledger, with the policy of a company that has not chosen.
 *
 * <p>A lettering is right if its entries are exactly a group of the truth. Recall is counted on
 * groups that add up to zero, pairs on all: two entries that are lettered together are right if
 * they belong together.
 *
 * <p>The F1 is that of a person who accepts every automatic lettering, then goes through the
 * proposals of an account, the most confident first, and accepts each one whose entries all are
 * still free: of every entry only the first proposal counts. Precision is the part of what is so
 * accepted that is right, recall the part of all groups, balanced or not, that is found.
 */
final class LedgerQuality {
  private final KnownLedger ledger;
  private final Score automatic;
  private final Score accepted;
  private final Map<String, Score> automaticByRule = new LinkedHashMap<>();
  private final Map<String, Score> acceptedByRule = new LinkedHashMap<>();

  private LedgerQuality(KnownLedger ledger, List<MatchingRule> rules) {
    this.ledger = ledger;
    automatic = new Score(ledger.truth());
    accepted = new Score(ledger.truth());
    for (MatchingRule rule : rules) {
      automaticByRule.put(rule.id(), new Score(ledger.truth()));
      acceptedByRule.put(rule.id(), new Score(ledger.truth()));
    }
  }

  static ObjectNode of(KnownLedger ledger, List<MatchingRule> rules) {
    Matching matching =
        new Matching(rules, LetteringPolicy.DEFAULT, RunMode.AUTOMATIC, "benchmark", Set.of());
    LedgerQuality quality = new LedgerQuality(ledger, rules);
    long spent = 0;
    for (OpenAccount account : ledger.accounts()) {
      long begun = System.nanoTime();
      Matching.Outcome outcome = matching.match(account);
      spent += System.nanoTime() - begun;
      quality.count(outcome);
    }
    return quality.json(spent / 1e9);
  }

  private void count(Matching.Outcome outcome) {
    Set<Long> taken = new HashSet<>();
    for (var lettering : outcome.letterings()) {
      Set<Long> entries = entries(lettering.shares());
      automatic.count(entries);
      automaticByRule.get(lettering.decision().rule()).count(entries);
      accepted.count(entries);
      taken.addAll(entries);
    }
    List<NewProposal> surestFirst =
        outcome.proposals().stream()
            .sorted(Comparator.comparingInt(NewProposal::confidence).reversed())
            .toList();
    for (NewProposal proposal : surestFirst) {
      Set<Long> entries = entries(proposal.shares());
      if (entries.stream().anyMatch(taken::contains)) continue;
      accepted.count(entries);
      acceptedByRule.get(proposal.decision().rule()).count(entries);
      taken.addAll(entries);
    }
  }

  private static Set<Long> entries(List<Share> shares) {
    return shares.stream().map(Share::entry).collect(Collectors.toSet());
  }

  private ObjectNode json(double seconds) {
    ObjectNode one = new ObjectMapper().createObjectNode();
    one.put("ledger", ledger.name());
    one.put("entries", ledger.entries());
    one.put("groups", ledger.truth().groups());
    one.put("balancedGroups", ledger.truth().balancedGroups());
    one.put("matchSeconds", Figures.rounded(seconds));
    one.set("automatic", automatic.json());
    one.set("withFirstProposals", withF1(accepted.json()));
    ObjectNode rules = one.putObject("rules");
    automaticByRule.forEach(
        (rule, score) -> {
          ObjectNode each = rules.putObject(rule);
          each.set("automatic", score.json());
          each.set("firstProposals", acceptedByRule.get(rule).json());
        });
    return one;
  }

  private ObjectNode withF1(ObjectNode score) {
    long right = score.get("right").asLong();
    long accepted = score.get("letterings").asLong();
    long groups = ledger.truth().groups();
    score.set("recall", Figures.percent(right, groups));
    score.set("f1", Figures.percent(2 * right, accepted + groups));
    return score;
  }
}
