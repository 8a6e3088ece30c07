package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.Share;

/** What holds of the shipped rules on any account. */
class MatchingPropertiesTest {
  @Provide
  Arbitrary<OpenAccount> accounts() {
    return RandomAccounts.any();
  }

  @Provide
  Arbitrary<OpenAccount> orderlyAccounts() {
    return RandomAccounts.orderly();
  }

  private static Matching.Outcome match(OpenAccount account) {
    return match(account, RunMode.AUTOMATIC, Set.of());
  }

  private static Matching.Outcome match(OpenAccount account, RunMode mode, Set<Set<Long>> undone) {
    return new Matching(ShippedRules.ALL, LetteringPolicy.DEFAULT, mode, "test", undone)
        .match(account);
  }

  private static List<List<Share>> letterings(Matching.Outcome outcome) {
    return outcome.letterings().stream().map(NewLettering::shares).toList();
  }

  private static List<List<Share>> proposals(Matching.Outcome outcome) {
    return outcome.proposals().stream().map(NewProposal::shares).toList();
  }

  private static Set<Long> entries(List<List<Share>> groups) {
    return groups.stream().flatMap(List::stream).map(Share::entry).collect(Collectors.toSet());
  }

  /** A property of accounts on which nothing is ever found would say nothing. */
  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void theAccountsGiveTheRulesSomethingToDo(
      @ForAll("accounts") OpenAccount account, @ForAll("orderlyAccounts") OpenAccount orderly) {
    Statistics.label("lettered").collect(!match(account).letterings().isEmpty());
    Statistics.label("proposed").collect(!match(account).proposals().isEmpty());
    Statistics.label("orderly, lettered").collect(!match(orderly).letterings().isEmpty());
    for (String label : List.of("lettered", "proposed", "orderly, lettered")) {
      Statistics.label(label).coverage(found -> found.check(true).percentage(p -> p > 4));
    }
  }

  @Property
  void everythingFoundBalances(@ForAll("accounts") OpenAccount account) {
    Matching.Outcome outcome = match(account);
    outcome.letterings().forEach(each -> assertBalanced(each.shares(), each.difference()));
    outcome.proposals().forEach(each -> assertBalanced(each.shares(), each.difference()));
    for (List<Share> group : all(outcome)) {
      assertTrue(group.stream().anyMatch(share -> share.amount() > 0), group::toString);
    }
  }

  private static void assertBalanced(List<Share> group, Optional<Difference> difference) {
    long sum = group.stream().mapToLong(Share::amount).sum();
    assertEquals(difference.map(Difference::amount).orElse(0L), sum, group::toString);
  }

  @Property
  void noEntryIsUsedTwice(@ForAll("accounts") OpenAccount account) {
    Set<Long> used = new HashSet<>();
    for (List<Share> group : all(match(account))) {
      for (Share share : group) assertTrue(used.add(share.entry()), share + " used twice");
    }
  }

  @Property
  void nothingIsTakenThatIsNotOpen(@ForAll("accounts") OpenAccount account) {
    Map<Long, Long> open =
        account.entries().stream().collect(Collectors.toMap(OpenEntry::id, OpenEntry::open));
    for (List<Share> group : all(match(account))) {
      for (Share share : group) {
        long most = open.get(share.entry());
        assertEquals(Long.signum(most), Long.signum(share.amount()), share::toString);
        assertTrue(Math.abs(share.amount()) <= Math.abs(most), share::toString);
      }
    }
  }

  @Property
  void letteringsTakeWholeEntries(@ForAll("accounts") OpenAccount account) {
    Map<Long, Long> open =
        account.entries().stream().collect(Collectors.toMap(OpenEntry::id, OpenEntry::open));
    for (List<Share> group : letterings(match(account))) {
      for (Share share : group) assertEquals(open.get(share.entry()), share.amount());
    }
  }

  @Property
  void proposeModeProposesExactlyWhatAutomaticModeFinds(@ForAll("accounts") OpenAccount account) {
    Matching.Outcome proposing = match(account, RunMode.PROPOSE, Set.of());
    assertEquals(List.of(), proposing.letterings());
    assertEquals(Set.copyOf(all(match(account))), Set.copyOf(proposals(proposing)));
  }

  @Property
  void nothingIsLetteredOnACollectiveAccount(@ForAll("accounts") OpenAccount account) {
    OpenAccount collective = new OpenAccount(1, "411000", true, account.entries());
    assertEquals(List.of(), match(collective).letterings());
    assertEquals(Set.copyOf(all(match(account))), Set.copyOf(proposals(match(collective))));
  }

  @Property
  void noHabitMakesOrPreventsALettering(@ForAll("accounts") OpenAccount account) {
    Matching.Outcome known = match(account.with(HabitRuleTest.all()));
    assertEquals(letterings(match(account)), letterings(known));
    for (NewProposal proposal : known.proposals()) assertTrue(proposal.confidence() < 100);
  }

  @Property
  void whatAPersonHasUndoneIsNotLetteredAgain(@ForAll("accounts") OpenAccount account) {
    Matching.Outcome before = match(account);
    Set<Set<Long>> undone =
        letterings(before).stream()
            .map(group -> group.stream().map(Share::entry).collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    Matching.Outcome after = match(account, RunMode.AUTOMATIC, undone);
    assertEquals(List.of(), after.letterings());
    assertEquals(Set.copyOf(all(before)), Set.copyOf(proposals(after)));
  }

  @Property
  void runningAgainOnWhatIsLeftLettersNothing(@ForAll("orderlyAccounts") OpenAccount account) {
    Set<Long> lettered = entries(letterings(match(account)));
    List<OpenEntry> left = account.without(lettered).entries();
    assertEquals(List.of(), letterings(match(new OpenAccount(1, "DUPONT", false, left))));
  }

  @Property
  void theOrderOfTheImportDoesNotChangeWhatIsLettered(
      @ForAll("orderlyAccounts") OpenAccount account, @ForAll long seed) {
    List<OpenEntry> entries = new ArrayList<>(account.entries());
    Collections.shuffle(entries, new Random(seed));
    assertEquals(lettered(account), lettered(RandomAccounts.account(entries)));
  }

  /** The lettered groups by content, each as often as it occurs. */
  private static Map<List<String>, Long> lettered(OpenAccount account) {
    Map<Long, OpenEntry> byId =
        account.entries().stream().collect(Collectors.toMap(OpenEntry::id, Function.identity()));
    return letterings(match(account)).stream()
        .map(
            group ->
                group.stream()
                    .map(share -> RandomAccounts.withId(byId.get(share.entry()), 0).toString())
                    .sorted()
                    .toList())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<List<Share>> all(Matching.Outcome outcome) {
    return Stream.concat(letterings(outcome).stream(), proposals(outcome).stream()).toList();
  }
}
