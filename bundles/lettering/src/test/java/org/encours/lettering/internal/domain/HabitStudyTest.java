package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;
import org.junit.jupiter.api.Test;

/** How much it takes to learn a habit; what habits there are is in the case files. */
class HabitStudyTest {
  private final List<SettledAccount.Group> groups = new ArrayList<>();
  private LocalDate day = LocalDate.of(2025, 1, 10);
  private long last;

  /** Invoices of 1,000.00, each paid a month later less so much, in cents. */
  private void paid(int times, long less, boolean confirmed, Difference.Kind... writtenOff) {
    for (int i = 0; i < times; i++) {
      List<OpenEntry> entries =
          List.of(
              entry(day, "VE", "Facture", 100_000),
              entry(day.plusMonths(1), "BQ", "Virement", less - 100_000));
      groups.add(
          new SettledAccount.Group(entries, confirmed, List.of(writtenOff).stream().findFirst()));
      day = day.plusDays(40);
    }
  }

  private OpenEntry entry(LocalDate date, String journal, String label, long amount) {
    return new OpenEntry(++last, date, date.plusDays(30), journal, "411000", "", label, amount);
  }

  private Optional<Habit> learnt(Habit.Kind kind) {
    return HabitStudy.of(new SettledAccount(1, List.of(), groups)).stream()
        .filter(habit -> habit.kind() == kind)
        .findFirst();
  }

  @Test
  void threeTimesIsAHabitTwiceIsNot() {
    paid(2, 2_000, true);
    assertEquals(Optional.empty(), learnt(Habit.Kind.DISCOUNT));
    paid(1, 2_000, true);
    Habit habit = learnt(Habit.Kind.DISCOUNT).orElseThrow();
    assertEquals(20, habit.detail());
    assertEquals("déduit un escompte de 2 % (3 fois sur 3)", habit.explanation().fr());
    assertEquals("deducts a discount of 2 % (3 times out of 3)", habit.explanation().en());
  }

  @Test
  void oneInFiveMayBeOtherwiseThreeInTenMayNot() {
    paid(8, 2_000, true);
    paid(2, 0, true);
    Habit habit = learnt(Habit.Kind.DISCOUNT).orElseThrow();
    assertEquals(8, habit.confirmed());
    assertEquals(2, habit.against());
    paid(1, 0, true);
    assertEquals(Optional.empty(), learnt(Habit.Kind.DISCOUNT));
  }

  @Test
  void whatRulesHaveLetteredAloneTeachesNothing() {
    paid(9, 2_000, false);
    assertEquals(Optional.empty(), learnt(Habit.Kind.DISCOUNT));
    paid(3, 0, true);
    assertEquals(0, learnt(Habit.Kind.EXACT_AMOUNT).orElseThrow().against());
  }

  @Test
  void aNewHabitTakesThePlaceOfAnOldOne() {
    paid(100, 0, true);
    paid(39, 2_000, true);
    assertEquals(Optional.empty(), learnt(Habit.Kind.DISCOUNT));
    paid(1, 2_000, true);
    assertEquals(40, learnt(Habit.Kind.DISCOUNT).orElseThrow().confirmed());
    assertEquals(Optional.empty(), learnt(Habit.Kind.EXACT_AMOUNT));
  }

  @Test
  void feesAreWhatThePersonWroteOffAsFees() {
    paid(3, 1_234, true, Difference.Kind.BANK_FEES);
    assertEquals(3, learnt(Habit.Kind.BANK_FEES).orElseThrow().confirmed());
    groups.clear();
    paid(3, 1_234, true, Difference.Kind.WRITE_OFF);
    assertEquals(Optional.empty(), learnt(Habit.Kind.BANK_FEES));
  }

  @Test
  void centsOfSmallInvoicesAreNoDiscount() {
    for (int i = 0; i < 3; i++) {
      groups.add(
          new SettledAccount.Group(
              List.of(
                  entry(day.plusDays(i), "VE", "Facture", 300),
                  entry(day.plusMonths(1), "BQ", "Virement", -297)),
              true,
              Optional.empty()));
    }
    assertEquals(Optional.empty(), learnt(Habit.Kind.DISCOUNT));
  }

  @Test
  void aDiscountWithAnEntryOfItsOwnIsOneToo() {
    for (int i = 0; i < 3; i++) {
      groups.add(
          new SettledAccount.Group(
              List.of(
                  entry(day.plusMonths(i), "VE", "Facture", 123_456),
                  entry(day.plusMonths(i + 1), "BQ", "Virement", -120_370),
                  entry(day.plusMonths(i + 1), "OD", "Escompte", -3_086)),
              true,
              Optional.empty()));
    }
    assertEquals(25, learnt(Habit.Kind.DISCOUNT).orElseThrow().detail());
    assertEquals(
        "déduit un escompte de 2,5 % (3 fois sur 3)",
        learnt(Habit.Kind.DISCOUNT).orElseThrow().explanation().fr());
  }

  @Test
  void aPaymentThatWasTakenBackIsNone() {
    for (int i = 0; i < 3; i++) {
      groups.add(
          new SettledAccount.Group(
              List.of(
                  entry(day.plusMonths(i), "BQ", "Prélèvement", -5_000),
                  entry(day.plusMonths(i).plusDays(4), "BQ", "Rejet", 5_000)),
              true,
              Optional.empty()));
    }
    assertEquals(List.of(), HabitStudy.of(new SettledAccount(1, List.of(), groups)));
  }
}
