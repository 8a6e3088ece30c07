package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the matches of any rule. */
class MatchingTest {
  private static final Words WHY = new Words("parce que", "because");

  /** Invoices 1 and 2 of 100.00, payments 3 and 4 of 100.00, invoice 5 of 30.00. */
  private static final OpenAccount ACCOUNT =
      OpenAccountBuilder.account("DUPONT")
          .debit("2026-01-01", "", "Facture", "100.00")
          .debit("2026-01-02", "", "Facture", "100.00")
          .credit("2026-01-03", "", "Virement", "100.00")
          .credit("2026-01-04", "", "Virement", "100.00")
          .debit("2026-01-05", "", "Facture", "30.00")
          .build();

  private record Rule(String id, int version, Function<OpenAccount, List<Match>> finding)
      implements MatchingRule {
    @Override
    public Words title() {
      return WHY;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      return finding.apply(account);
    }
  }

  /** Finds those matches as long as all their entries are open. */
  private static Rule finding(Match... matches) {
    return new Rule(
        "own", 7, account -> Stream.of(matches).filter(match -> isOpen(match, account)).toList());
  }

  private static boolean isOpen(Match match, OpenAccount account) {
    Set<Long> open = account.entries().stream().map(OpenEntry::id).collect(Collectors.toSet());
    return match.shares().stream().map(Share::entry).allMatch(open::contains);
  }

  private static Rule insisting(Match match) {
    return new Rule("own", 7, account -> List.of(match));
  }

  private static Match certain(Share... shares) {
    return new Match(List.of(shares), true, 90, WHY);
  }

  private static Share of(long entry, long amount) {
    return new Share(entry, amount);
  }

  private static Matching.Outcome match(MatchingRule... rules) {
    return new Matching(
            List.of(rules), LetteringPolicy.DEFAULT, RunMode.AUTOMATIC, "lettering-run/9", Set.of())
        .match(ACCOUNT);
  }

  @Test
  void aLetteringSaysWhatFoundItAndWhy() {
    Matching.Outcome outcome = match(finding(certain(of(1, 100_00), of(3, -100_00))));
    assertEquals(
        List.of(
            new NewLettering(
                ACCOUNT.id(),
                List.of(of(1, 100_00), of(3, -100_00)),
                new Decision(Decision.Origin.RULE, "own", 7, "lettering-run/9", WHY))),
        outcome.letterings());
    assertEquals(List.of(), outcome.proposals());
  }

  @Test
  void whatARuleIsNotCertainOfIsProposed() {
    List<Share> shares = List.of(of(1, 100_00), of(3, -100_00));
    Matching.Outcome outcome = match(finding(new Match(shares, false, 55, WHY)));
    assertEquals(List.of(), outcome.letterings());
    assertEquals(
        List.of(
            new NewProposal(
                ACCOUNT.id(),
                shares,
                55,
                new Decision(Decision.Origin.RULE, "own", 7, "lettering-run/9", WHY))),
        outcome.proposals());
  }

  @Test
  void aPartOfAnEntryIsProposedHoweverCertainTheRule() {
    Matching.Outcome outcome = match(finding(certain(of(5, 30_00), of(3, -30_00))));
    assertEquals(List.of(), outcome.letterings());
    assertEquals(1, outcome.proposals().size());
  }

  @Test
  void matchesThatShareAnEntryAreAllProposedAndTheOthersLettered() {
    Match first = certain(of(1, 100_00), of(3, -100_00));
    Match second = certain(of(2, 100_00), of(3, -100_00));
    assertProposed(match(finding(first, second)), first, second);

    Match apart = certain(of(2, 100_00), of(4, -100_00));
    Matching.Outcome outcome = match(finding(first, first, apart));
    assertProposed(outcome, first, first);
    assertEquals(
        List.of(apart.shares()), outcome.letterings().stream().map(NewLettering::shares).toList());
  }

  private static void assertProposed(Matching.Outcome outcome, Match... matches) {
    assertEquals(
        List.of(matches).stream().map(Match::shares).toList(),
        outcome.proposals().stream().map(NewProposal::shares).toList());
  }

  static List<Match> impossible() {
    return List.of(
        certain(of(99, 100_00), of(3, -100_00)),
        certain(of(1, 100_01), of(3, -100_00), of(4, -1)),
        certain(of(3, 100_00), of(4, -100_00)),
        certain(of(1, 100_00), of(3, -60_00), of(3, -40_00)),
        certain(of(1, 100_00), of(2, 0), of(3, -100_00)));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void aRuleThatMatchesWhatIsNotOpenIsABug(Match match) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> match(insisting(match)));
    assertTrue(e.getMessage().contains("own"), "names the rule: " + e.getMessage());
  }

  @Test
  void whatARuleMatchedIsNotShownToTheNext() {
    List<List<Long>> shown = new ArrayList<>();
    Rule watching =
        new Rule(
            "watching",
            1,
            account -> {
              shown.add(account.entries().stream().map(OpenEntry::id).toList());
              return List.of();
            });
    Match lettered = certain(of(1, 100_00), of(3, -100_00));
    Match proposed = new Match(List.of(of(5, 30_00), of(4, -30_00)), false, 10, WHY);
    match(watching, finding(lettered, proposed), watching);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), shown.get(0), "before all");
    assertEquals(List.of(2L, 4L, 5L), shown.get(1), "what is certain is taken");
    int last = shown.size() - 1;
    assertEquals(List.of(2L, 4L, 5L), shown.get(last), "what is proposed leaves one side alone");
  }

  /** Notes what it is shown, and finds nothing. */
  private record Watching(boolean proposesOnly, List<List<Long>> shown) implements MatchingRule {
    @Override
    public String id() {
      return "watching";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Words title() {
      return WHY;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public List<Match> find(OpenAccount account, LetteringPolicy policy) {
      shown.add(account.entries().stream().map(OpenEntry::id).toList());
      return List.of();
    }
  }

  @Test
  void aRuleIsNotAskedTwiceAboutTheSame() {
    Watching watching = new Watching(false, new ArrayList<>());
    match(watching, finding(certain(of(1, 100_00), of(3, -100_00))));
    assertEquals(List.of(List.of(1L, 2L, 3L, 4L, 5L), List.of(2L, 4L, 5L)), watching.shown());
  }

  @Test
  void aRuleThatOnlyProposesIsAskedWhenNothingCertainIsLeft() {
    Watching watching = new Watching(true, new ArrayList<>());
    match(watching, finding(certain(of(1, 100_00), of(3, -100_00))));
    assertEquals(List.of(List.of(2L, 4L, 5L)), watching.shown());
  }

  @Test
  void whatARuleMatchedCannotBeMatchedAgainByTheNext() {
    Rule greedy = insisting(certain(of(1, 100_00), of(3, -100_00)));
    assertThrows(IllegalStateException.class, () -> match(greedy, greedy));
  }

  @Test
  void withoutRulesNothingHappens() {
    assertEquals(new Matching.Outcome(List.of(), List.of()), match());
  }
}
