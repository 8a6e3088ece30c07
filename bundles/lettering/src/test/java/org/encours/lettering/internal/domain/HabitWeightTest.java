package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.testkit.OpenAccountBuilder;
import org.junit.jupiter.api.Test;

/** How far habits may change a confidence. */
class HabitWeightTest {
  private static final Words WHY = new Words("Montant exact.", "Exact amount.");

  /** Two invoices of January paid together on their due day, one of February that is open. */
  private static final OpenAccount ACCOUNT =
      OpenAccountBuilder.account("DUPONT")
          .debit("2026-01-10", "FA1001", "Facture", "100.00")
          .due("2026-02-28")
          .debit("2026-01-20", "FA1002", "Facture", "200.00")
          .due("2026-02-28")
          .debit("2026-02-10", "FA1003", "Facture", "300.00")
          .due("2026-03-31")
          .credit("2026-02-28", "", "VIR 01 02", "300.00")
          .build();

  private static Match weigh(boolean certain, int confidence, List<Long> ids, Habit... habits) {
    List<OpenEntry> group =
        ACCOUNT.entries().stream().filter(entry -> ids.contains(entry.id())).toList();
    Match match = new Match(Found.whole(group), certain, confidence, WHY);
    return HabitWeight.of(ACCOUNT.with(List.of(habits))).weigh(match);
  }

  private static Habit habit(Habit.Kind kind, int detail) {
    return HabitRuleTest.habit(kind, detail);
  }

  @Test
  void whatAgreesRaisesByFifteenAtMostAndNeverAboveNinetyNine() {
    Habit[] all =
        Stream.of(
                habit(Habit.Kind.STATEMENT_OF_MONTH, 0),
                habit(Habit.Kind.PAYMENT_DAYS, 0),
                habit(Habit.Kind.CITES_LAST_DIGITS, 2))
            .toArray(Habit[]::new);
    Match raised = weigh(false, 60, List.of(1L, 2L, 4L), all);
    assertEquals(75, raised.confidence());
    assertFalse(raised.certain());
    assertEquals(
        "Montant exact ; habitude du client : statement-of-month, payment-days, cites-last-digits.",
        raised.explanation().fr());
    assertEquals(99, weigh(false, 95, List.of(1L, 2L, 4L), all).confidence());
    assertEquals(100, weigh(false, 100, List.of(1L, 2L, 4L), all).confidence(), "not lowered");
  }

  @Test
  void whatContradictsLowersByTwentyAtMostAndNeverBelowZero() {
    Habit[] all =
        Stream.of(
                habit(Habit.Kind.ONE_BY_ONE, 0),
                habit(Habit.Kind.DISCOUNT, 20),
                habit(Habit.Kind.PAYMENT_DAYS, 90))
            .toArray(Habit[]::new);
    Match lowered = weigh(false, 60, List.of(1L, 2L, 4L), all);
    assertEquals(40, lowered.confidence());
    assertEquals(
        "Exact amount; against the customer's habit: one-by-one, discount, payment-days.",
        lowered.explanation().en());
    assertEquals(0, weigh(false, 5, List.of(1L, 2L, 4L), all).confidence());
  }

  @Test
  void aPartOfAStatementContradictsIt() {
    Match part = weigh(false, 60, List.of(3L, 4L), habit(Habit.Kind.STATEMENT_OF_MONTH, 0));
    assertEquals(60, part.confidence(), "all of February that was open");
    OpenAccount more =
        OpenAccountBuilder.account("DUPONT")
            .debit("2026-01-10", "FA1001", "Facture", "100.00")
            .debit("2026-01-20", "FA1002", "Facture", "200.00")
            .credit("2026-02-28", "", "Virement", "200.00")
            .build()
            .with(List.of(habit(Habit.Kind.STATEMENT_OF_MONTH, 0)));
    Match one = new Match(Found.whole(more.entries().subList(1, 3)), false, 60, WHY);
    assertEquals(50, HabitWeight.of(more).weigh(one).confidence());
  }

  @Test
  void whatIsCertainAndWhatIsOfAStrangerStaysAsItIs() {
    Match certain = weigh(true, 90, List.of(1L, 2L, 4L), habit(Habit.Kind.DISCOUNT, 20));
    assertEquals(90, certain.confidence());
    assertEquals(WHY, certain.explanation());
    Match match = new Match(certain.shares(), false, 60, WHY);
    assertSame(match, HabitWeight.of(ACCOUNT).weigh(match));
  }

  @Test
  void thatAPaymentIsExactProvesNothing() {
    Match exact = weigh(false, 60, List.of(3L, 4L), habit(Habit.Kind.EXACT_AMOUNT, 0));
    assertEquals(60, exact.confidence());
    assertEquals(WHY, exact.explanation());
  }
}
