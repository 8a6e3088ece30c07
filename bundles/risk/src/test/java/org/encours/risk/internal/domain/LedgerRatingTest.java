package org.encours.risk.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.Factor;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LedgerSale;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.junit.jupiter.api.Test;

class LedgerRatingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final int DAY = (int) TODAY.toEpochDay();
  private static final int MONTH = 30;
  private static final int TERMS = 30;

  /**
   * An invoice every month, the last one a month ago.
   *
   * @param daysLate of an invoice by the months that it is old
   */
  private static AccountSales monthly(long number, int months, IntUnaryOperator daysLate) {
    List<LedgerSale> sales = new ArrayList<>();
    for (int old = months; old > 0; old--) {
      int day = DAY - old * MONTH;
      sales.add(new LedgerSale(day, day + TERMS, day + TERMS + daysLate.applyAsInt(old), 50_000));
    }
    return new AccountSales(number, 0, sales);
  }

  private static AccountSales monthly(long number, int daysLate) {
    return monthly(number, 18, old -> daysLate);
  }

  /** A firm with customers of all kinds; one in ten pays more than a month late. */
  private static List<AccountSales> firm() {
    List<AccountSales> ledger = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int number = 100; number < 160; number++) {
      int usual = number % 10 == 0 ? 40 : 4 * (number % 10) - 14;
      ledger.add(monthly(number, 18, old -> usual + random.nextInt(11) - 5));
    }
    return ledger;
  }

  private static NewRating rate(AccountSales account, LocalDate asOf) {
    return LedgerRating.learnt(firm(), asOf, List.of()).rate(account, asOf, NoteBounds.USUAL);
  }

  private static NewRating rate(AccountSales account) {
    return rate(account, TODAY);
  }

  @Test
  void theLaterACustomerPaysTheWorseItsNote() {
    NewRating early = rate(monthly(1, -5));
    NewRating late = rate(monthly(1, 18, old -> old % 5 == 0 ? 40 : 10));
    NewRating veryLate = rate(monthly(1, 45));

    assertTrue(early.note().compareTo(Note.B) <= 0, early::toString);
    assertTrue(late.note().compareTo(early.note()) > 0, late::toString);
    assertTrue(veryLate.note().compareTo(late.note()) > 0, veryLate::toString);
    assertTrue(veryLate.note().compareTo(Note.E) >= 0, veryLate::toString);
    assertEquals(18, early.sales());
  }

  @Test
  void afterAYearOfTimelyPaymentsTheNoteIsGoodAgain() {
    AccountSales account = monthly(1, 19, old -> old > 13 ? 50 : -2);

    List<NewRating> ratings = new ArrayList<>();
    for (int old = 12; old >= 0; old -= 3) ratings.add(rate(account, TODAY.minusDays(old * MONTH)));

    assertTrue(ratings.get(0).note().compareTo(Note.E) >= 0, ratings::toString);
    for (int i = 1; i < ratings.size(); i++) {
      double before = ratings.get(i - 1).chances().over30();
      assertTrue(ratings.get(i).chances().over30() < before, ratings::toString);
    }
    assertTrue(ratings.get(4).note().compareTo(Note.D) <= 0, ratings::toString);
  }

  @Test
  void aNewCustomerIsTheUsualOneAndNotBetterThanC() {
    List<AccountSales> timely = new ArrayList<>();
    for (int number = 100; number < 160; number++) timely.add(monthly(number, -5));
    LedgerRating rating = LedgerRating.learnt(timely, TODAY, List.of());

    NewRating unknown = rating.rate(new AccountSales(1, 0, List.of()), TODAY, NoteBounds.USUAL);

    assertEquals(Note.C, unknown.note());
    assertEquals(0, unknown.sales());
    assertTrue(unknown.chances().over30() < 0.05, "chances are those of the firm's usual customer");
    List<String> missing =
        unknown.factors().stream().filter(Factor::missing).map(Factor::indicator).toList();
    assertTrue(missing.contains("late-share") && missing.contains("days-late"), missing::toString);
    assertEquals(
        Note.A, rating.rate(monthly(1, -5), TODAY, NoteBounds.USUAL).note(), "who is known");
  }

  @Test
  void anInvoiceThatHasTimeLeftMakesNobodyKnown() {
    int day = DAY - 20;
    LedgerSale paidAtOnce = new LedgerSale(day, day + TERMS, day + 1, 50_000);

    NewRating rating = rate(new AccountSales(1, 0, List.of(paidAtOnce)));

    assertEquals(1, rating.sales());
    assertTrue(rating.note().compareTo(Note.C) >= 0, rating::toString);
  }

  @Test
  void aWorseNoteOfANewCustomerStays() {
    List<AccountSales> late = new ArrayList<>();
    for (int number = 100; number < 160; number++) late.add(monthly(number, 60));

    NewRating unknown =
        LedgerRating.learnt(late, TODAY, List.of())
            .rate(new AccountSales(1, 0, List.of()), TODAY, NoteBounds.USUAL);

    assertEquals(Note.F, unknown.note());
  }

  @Test
  void anEmptyLedgerIsEnough() {
    NewRating rating =
        LedgerRating.learnt(List.of(), TODAY, List.of())
            .rate(new AccountSales(1, 0, List.of()), TODAY, NoteBounds.USUAL);
    assertEquals(Note.C, rating.note());
  }

  @Test
  void factorsAddUpToTheChanceOfMoreThanThirtyDays() {
    NewRating rating = rate(monthly(1, 20));
    NewRating unknown = rate(new AccountSales(1, 0, List.of()));

    // Without the firm's share and its level, which are the same for both; what is hidden is small.
    double difference =
        rating.factors().stream().mapToDouble(Factor::logOdds).sum()
            - unknown.factors().stream().mapToDouble(Factor::logOdds).sum();
    assertEquals(logOdds(rating) - logOdds(unknown), difference, 0.1);
    for (int i = 1; i < rating.factors().size(); i++) {
      Factor stronger = rating.factors().get(i - 1);
      assertTrue(
          Math.abs(stronger.logOdds()) >= Math.abs(rating.factors().get(i).logOdds()),
          rating::toString);
    }
  }

  private static double logOdds(NewRating rating) {
    double chance = rating.chances().over30();
    return Math.log(chance / (1 - chance));
  }

  @Test
  void whatHappensOnTheDayOrLaterCountsNot() {
    LocalDate then = TODAY.minusDays(100);
    int day = (int) then.toEpochDay();
    List<AccountSales> cut = new ArrayList<>();
    for (AccountSales account : firm()) {
      List<LedgerSale> before = new ArrayList<>();
      for (LedgerSale sale : account.sales()) {
        if (sale.day() >= day) continue;
        int paid = sale.paid() < day ? sale.paid() : LedgerSale.NOT_PAID;
        before.add(new LedgerSale(sale.day(), sale.due(), paid, sale.amount()));
      }
      cut.add(new AccountSales(account.account(), account.open(), before));
    }

    LedgerRating whole = LedgerRating.learnt(firm(), then, List.of());
    LedgerRating before = LedgerRating.learnt(cut, then, List.of());

    for (int i = 0; i < cut.size(); i++) {
      assertEquals(
          before.rate(cut.get(i), then, NoteBounds.USUAL),
          whole.rate(firm().get(i), then, NoteBounds.USUAL));
    }
  }

  @Test
  void onWhichWeekdayItIsAskedChangesNothing() {
    List<AccountSales> ledger = new ArrayList<>(firm());
    // Invoices due on a Monday are paid, those due on any other day are not.
    List<LedgerSale> sales = new ArrayList<>();
    for (int old = 300; old > 60; old -= 5) {
      int day = DAY - old;
      boolean monday = Days.weekday(day + TERMS) == DayOfWeek.MONDAY;
      sales.add(new LedgerSale(day, day + TERMS, day + TERMS + (monday ? -1 : 40), 50_000));
    }
    AccountSales account = new AccountSales(1, 0, sales);
    ledger.add(account);
    LedgerRating rating = LedgerRating.learnt(ledger, TODAY, List.of());

    double first = rating.rate(account, TODAY, NoteBounds.USUAL).chances().over30();
    for (int later = 1; later < 7; later++) {
      LocalDate day = TODAY.plusDays(later);
      double other = rating.rate(account, day, NoteBounds.USUAL).chances().over30();
      assertEquals(first, other, 0.02);
    }
  }

  @Test
  void ofALargeLedgerASampleIsLearntFromTheSameInAnyOrder() {
    List<AccountSales> ledger = new ArrayList<>();
    for (int number = 1; number <= 4_000; number++) {
      int usual = 4 * (number % 12) - 10;
      ledger.add(monthly(number, 12, old -> usual));
    }
    List<AccountSales> shuffled = new ArrayList<>(ledger);
    Collections.shuffle(shuffled, new Random(3));

    LedgerRating one = LedgerRating.learnt(ledger, TODAY, List.of());
    LedgerRating other = LedgerRating.learnt(shuffled, TODAY, List.of());

    for (int usual : new int[] {-10, 6, 34}) {
      NewRating rating = one.rate(monthly(1, usual), TODAY, NoteBounds.USUAL);
      NewRating same = other.rate(monthly(1, usual), TODAY, NoteBounds.USUAL);
      assertEquals(rating.note(), same.note());
      assertEquals(rating.chances().over30(), same.chances().over30(), 0.01);
    }
  }

  @Property(tries = 100)
  void aBetterPayerNeverGetsAWorseNote(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int invoices) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LedgerSale> worse = new ArrayList<>();
    List<LedgerSale> better = new ArrayList<>();
    int day = DAY - 400;
    for (int i = 0; i < invoices; i++) {
      day += random.nextInt(12);
      int due = day + random.nextInt(45);
      long amount = 1 + random.nextInt(500_000);
      int paid = random.nextInt(5) == 0 ? LedgerSale.NOT_PAID : due + random.nextInt(80) - 25;
      int earlier = random.nextInt(3) > 0 ? paid : Math.min(paid, due + random.nextInt(80) - 40);
      worse.add(new LedgerSale(day, due, paid, amount));
      better.add(new LedgerSale(day, due, earlier, amount));
    }
    long open = random.nextInt(10_000_000);
    LedgerRating rating = RATING;
    NewRating low = rating.rate(new AccountSales(1, open, better), TODAY, NoteBounds.USUAL);
    NewRating high = rating.rate(new AccountSales(1, open, worse), TODAY, NoteBounds.USUAL);

    assertTrue(low.note().compareTo(high.note()) <= 0, () -> low + " but " + high);
    for (Horizon horizon : Horizon.ALL) {
      assertTrue(low.chances().of(horizon) <= high.chances().of(horizon) + 1e-6, low::toString);
    }
  }

  private static final LedgerRating RATING = LedgerRating.learnt(firm(), TODAY, List.of());
}
