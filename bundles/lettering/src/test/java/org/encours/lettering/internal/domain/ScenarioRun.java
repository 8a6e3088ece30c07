package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;
import org.encours.api.lettering.Share;

/** Runs the shipped rules on a scenario and writes what they find as the scenario would. */
final class ScenarioRun {
  private final Scenario scenario;
  private final Map<Long, Scenario.Row> rows = new LinkedHashMap<>();
  private final Map<Long, Long> left = new LinkedHashMap<>();
  private final Map<String, String> found = new LinkedHashMap<>();

  private ScenarioRun(Scenario scenario, boolean importedBackwards) {
    this.scenario = scenario;
    for (int i = 0; i < scenario.rows().size(); i++) {
      long id = importedBackwards ? scenario.rows().size() - i : i + 1;
      rows.put(id, scenario.rows().get(i));
      if (!scenario.rows().get(i).isLettered()) left.put(id, scenario.rows().get(i).amount());
    }
  }

  /** The lines found, with their explanations. */
  static Map<String, String> of(Scenario scenario) {
    return new ScenarioRun(scenario, false).run();
  }

  /** The same where the entries came into the ledger in the opposite order. */
  static Map<String, String> importedBackwards(Scenario scenario) {
    return new ScenarioRun(scenario, true).run();
  }

  private Map<String, String> run() {
    Set<Set<Long>> undone =
        scenario.undone().stream().map(this::ids).collect(Collectors.toUnmodifiableSet());
    Matching matching = new Matching(ShippedRules.ALL, policy(), scenario.mode(), "test", undone);
    for (OpenAccount account : accounts()) {
      List<Habit> habits = HabitStudy.of(past(account));
      for (Habit habit : habits) {
        found.put("Habitude : " + account.number() + " " + habit.explanation().fr(), "");
      }
      Matching.Outcome outcome = matching.match(account.with(habits));
      for (NewLettering lettering : outcome.letterings()) {
        add(
            "Lettrage (" + lettering.decision().rule() + ")",
            lettering.shares(),
            lettering.decision());
      }
      for (NewProposal proposal : outcome.proposals()) {
        String what =
            "Proposition (" + proposal.decision().rule() + ", " + proposal.confidence() + ")";
        add(what, proposal.shares(), proposal.decision());
      }
    }
    found.put("Reste ouvert : " + written(left), "");
    return found;
  }

  private LetteringPolicy policy() {
    LetteringPolicy usual = LetteringPolicy.DEFAULT;
    return new LetteringPolicy(
        usual.modes(),
        usual.automaticDifference(),
        usual.proposedDifference(),
        usual.proposedPermille(),
        usual.leastConfidence(),
        usual.conflicts(),
        scenario.withheld());
  }

  private Set<Long> ids(Set<String> marks) {
    Set<Long> ids =
        rows.entrySet().stream()
            .filter(row -> marks.contains(row.getValue().mark()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (ids.size() != marks.size()) throw new IllegalArgumentException("marks " + marks);
    return ids;
  }

  private List<OpenAccount> accounts() {
    List<String> numbers = rows.values().stream().map(Scenario.Row::account).distinct().toList();
    return IntStream.range(0, numbers.size())
        .mapToObj(
            i ->
                new OpenAccount(
                    i + 1,
                    numbers.get(i),
                    scenario.collective().contains(numbers.get(i)),
                    entries(numbers.get(i), "")))
        .toList();
  }

  /** What the scenario says was lettered before. */
  private SettledAccount past(OpenAccount account) {
    Map<String, Boolean> letters = new LinkedHashMap<>();
    for (Scenario.Row row : rows.values()) {
      boolean own = row.account().equals(account.number()) && row.isLettered();
      if (own) letters.put(row.letter(), row.isConfirmed());
    }
    List<SettledAccount.Group> groups = new ArrayList<>();
    letters.forEach(
        (letter, confirmed) ->
            groups.add(
                new SettledAccount.Group(
                    entries(account.number(), letter), confirmed, Optional.empty())));
    return new SettledAccount(account.id(), account.entries(), groups);
  }

  private List<OpenEntry> entries(String account, String letter) {
    List<OpenEntry> entries = new ArrayList<>();
    rows.forEach(
        (id, row) -> {
          if (!row.account().equals(account) || !row.letter().equals(letter)) return;
          entries.add(
              new OpenEntry(
                  id,
                  row.date(),
                  row.due(),
                  row.journal(),
                  "411000",
                  row.piece(),
                  row.label(),
                  row.amount()));
        });
    entries.sort(Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id));
    return entries;
  }

  private void add(String what, List<Share> shares, Decision decision) {
    Map<Long, Long> taken = new LinkedHashMap<>();
    for (Share share : shares) {
      taken.put(share.entry(), share.amount());
      left.merge(share.entry(), -share.amount(), Long::sum);
    }
    found.put(what + " : " + written(taken), decision.explanation().fr());
  }

  /** Marks in the order of the table, with the amount where it is not the whole. */
  private String written(Map<Long, Long> amounts) {
    String marks =
        rows.entrySet().stream()
            .filter(row -> amounts.getOrDefault(row.getKey(), 0L) != 0)
            .map(
                row -> {
                  long amount = amounts.get(row.getKey());
                  String mark = row.getValue().mark();
                  return amount == row.getValue().amount()
                      ? mark
                      : mark + " (" + Scenario.amount(amount) + ")";
                })
            .collect(Collectors.joining(" "));
    return marks.isEmpty() ? "rien" : marks;
  }
}
