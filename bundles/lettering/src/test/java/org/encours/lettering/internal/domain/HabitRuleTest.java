package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.testkit.MatchingRuleContract;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

/** The contract, and large accounts; what the rule finds is in the case files. */
class HabitRuleTest extends MatchingRuleContract {
  @Override
  protected MatchingRule rule() {
    return new HabitRule();
  }

  @Override
  protected OpenAccount sample() {
    return OpenAccountBuilder.account("DUPONT")
        .debit("2026-01-10", "FA1001", "Facture", "1000.00")
        .credit("2026-02-09", "", "Virement", "980.00")
        .build()
        .with(List.of(habit(Habit.Kind.DISCOUNT, 20)));
  }

  static Habit habit(Habit.Kind kind, int detail) {
    return new Habit(kind, detail, 3, 0, Words.same(kind.code()));
  }

  static List<Habit> all() {
    return Stream.of(Habit.Kind.values()).map(kind -> habit(kind, 20)).toList();
  }

  @Test
  void withoutHabitsItFindsNothing() {
    OpenAccount stranger = sample().with(List.of());
    assertEquals(List.of(), rule().find(stranger, LetteringPolicy.DEFAULT));
  }

  @Test
  void largeAccountsOfEveryHabitTakeSeconds() {
    for (boolean alike : new boolean[] {true, false}) {
      List<OpenEntry> entries = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i / 100);
        long amount = alike ? 10_000 : 10_000 + i;
        String piece = i % 2 == 0 ? "FA2025-" + (100_000 + i) : "";
        entries.add(
            new OpenEntry(
                i,
                day,
                day.plusDays(30),
                i % 2 == 0 ? "VE" : "BQ",
                "411000",
                piece,
                i % 2 == 0 ? "Facture" : "VIR " + i % 97,
                i % 2 == 0 ? amount : -amount));
      }
      OpenAccount account = new OpenAccount(1, "DUPONT", false, entries).with(all());
      HabitWeight weight = HabitWeight.of(account);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> rule().find(account, LetteringPolicy.DEFAULT).forEach(weight::weigh));
    }
  }
}
