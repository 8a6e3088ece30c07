package org.encours.risk.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.encours.api.Words;
import org.encours.api.risk.Assessment;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Sale;
import org.encours.api.risk.Scale;
import org.junit.jupiter.api.Test;

class WalkForwardTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private static List<LateChances> score(List<PastInvoice> invoices) {
    return WalkForward.score(invoices, List.of());
  }

  private static PastInvoice invoice(String customer, int decided, int due, Integer paid) {
    return new PastInvoice(
        customer,
        DAY.plusDays(decided),
        DAY.plusDays(due),
        Optional.of(new BigDecimal("100.00")),
        Optional.ofNullable(paid).map(DAY::plusDays));
  }

  @Property(tries = 60)
  void whatHappensLaterChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 30, max = 330) int dayNumber) {
    List<PastInvoice> invoices = RandomInvoices.of(seed, 400, 12, 360);
    LocalDate day = RandomInvoices.START.plusDays(dayNumber);
    Random random = new Random(seed);
    List<PastInvoice> changed = new ArrayList<>();
    for (PastInvoice invoice : invoices) {
      boolean known =
          invoice.decision().isBefore(day)
              && invoice.paid().filter(paid -> paid.isBefore(day)).isPresent();
      Optional<LocalDate> later =
          random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(random.nextInt(90)));
      changed.add(known ? invoice : RandomInvoices.paid(invoice, later));
    }
    // What is decided later may be of anybody, over anything.
    changed.addAll(
        RandomInvoices.of(seed + 1, 50, 15, 30).stream()
            .map(
                i ->
                    new PastInvoice(
                        i.customer(), day.plusDays(1), day.plusDays(9), i.amount(), i.paid()))
            .toList());
    List<LateChances> before = score(invoices);
    List<LateChances> after = score(changed);
    for (int i = 0; i < invoices.size(); i++) {
      if (invoices.get(i).decision().isAfter(day)) continue;
      assertEquals(before.get(i), after.get(i), invoices.get(i).toString());
    }
  }

  @Property(tries = 20)
  void theOrderOfTheListChangesNothing(@ForAll long seed) {
    List<PastInvoice> invoices = RandomInvoices.of(seed, 120, 6, 360);
    // On one day the order decides what rounding does.
    List<PastInvoice> oneADay = new ArrayList<>();
    for (int i = 0; i < invoices.size(); i++) {
      PastInvoice old = invoices.get(i);
      LocalDate day = RandomInvoices.START.plusDays(3L * i);
      oneADay.add(
          new PastInvoice(
              old.customer(),
              day,
              day.plusDays(30 + i % 7),
              old.amount(),
              old.paid().map(p -> day.plusDays(20 + (p.getDayOfYear() % 40)))));
    }
    List<LateChances> scored = score(oneADay);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < oneADay.size(); i++) places.add(i);
    Collections.shuffle(places, new Random(seed));
    List<LateChances> shuffled = score(places.stream().map(oneADay::get).toList());
    for (int i = 0; i < places.size(); i++) {
      assertEquals(scored.get(places.get(i)), shuffled.get(i));
    }
  }

  @Test
  void invoicesOfOneDayDoNotSeeEachOther() {
    List<PastInvoice> early = new ArrayList<>();
    List<PastInvoice> late = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      early.add(invoice("A", 0, 10, 1));
      late.add(invoice("A", 0, 10, 80));
    }
    assertEquals(score(early), score(late));
  }

  @Test
  void unpaidLongAfterTheDueDateIsKnownToBeLate() {
    PastInvoice asked = invoice("A", 40, 70, null);
    double unpaid = score(List.of(invoice("A", 0, 10, null), asked)).get(1).over15();
    double paidLater = score(List.of(invoice("A", 0, 10, 60), asked)).get(1).over15();
    double paidInTime = score(List.of(invoice("A", 0, 10, 9), asked)).get(1).over15();
    assertEquals(paidLater, unpaid);
    assertTrue(unpaid > paidInTime, unpaid + " > " + paidInTime);
  }

  @Test
  void aPaymentOnTheDayOfTheDecisionIsNotKnownYet() {
    PastInvoice asked = invoice("A", 12, 40, null);
    LateChances unpaid = score(List.of(invoice("A", 0, 10, null), asked)).get(1);
    assertEquals(unpaid, score(List.of(invoice("A", 0, 10, 12), asked)).get(1));
    assertNotEquals(unpaid, score(List.of(invoice("A", 0, 10, 10), asked)).get(1));
  }

  @Test
  void nothingIsTooLittle() {
    assertEquals(List.of(), score(List.of()));
    for (Integer paid : new Integer[] {null, -40, 5, 10, 400}) {
      List<PastInvoice> few = new ArrayList<>();
      for (int i = 0; i < 10; i++) few.add(invoice("A", 30 * i, 30 * i + 10, paid));
      few.add(few.get(3));
      for (LateChances chances : score(few)) {
        assertTrue(chances.over0() > 0 && chances.over0() < 1, chances.toString());
      }
    }
  }

  @Test
  void whoAlwaysPaysInTimeAndWhoNeverDoesAreTold() {
    List<PastInvoice> invoices = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      invoices.add(invoice("good", 7 * i, 7 * i + 30, 7 * i + 25));
      invoices.add(invoice("bad", 7 * i, 7 * i + 30, 7 * i + 75));
      invoices.add(invoice("new" + i, 7 * i, 7 * i + 30, 7 * i + 25 + 10 * (i % 2)));
    }
    List<LateChances> scored = score(invoices);
    LateChances good = scored.get(117);
    LateChances bad = scored.get(118);
    LateChances unknown = scored.get(119);
    assertTrue(good.over0() < 0.1, good.toString());
    assertTrue(bad.over30() > 0.8, bad.toString());
    assertTrue(unknown.over0() > 0.2 && unknown.over0() < 0.8, unknown.toString());
  }

  @Test
  void whatIsDueBeforeItsDecisionIsLate() {
    LateChances chances = score(List.of(invoice("A", 20, 10, null))).get(0);
    assertTrue(chances.over0() > 0.99 && chances.over5() > 0.99, chances.toString());
    assertTrue(chances.over15() < 0.3, chances.toString());
  }

  /** Adds 2 to the log-odds of everybody. */
  private static RiskIndicator two(String id) {
    return new RiskIndicator() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public int version() {
        return 1;
      }

      @Override
      public Words title() {
        return Words.same(id);
      }

      @Override
      public Scale scale() {
        return new Scale(2, 0, 0, 1);
      }

      @Override
      public Reading read(RiskQuestion question) {
        return new Reading.Found(5, () -> Words.same("x"));
      }
    };
  }

  @Test
  void anAddedIndicatorCountsAsItDeclares() {
    List<PastInvoice> one = List.of(invoice("A", 0, 30, null));
    double without = LogOdds.of(score(one).get(0).over0());
    double with = LogOdds.of(WalkForward.score(one, List.of(two("insolvent"))).get(0).over0());
    assertEquals(2, with - without, 1e-9);
  }

  @Test
  void anAddedIndicatorReplacesTheShippedOneOfItsId() {
    List<PastInvoice> invoices = RandomInvoices.of(5, 300, 6, 360);
    List<RiskIndicator> added = List.of(two("late-share"), two("past-due-at-decision"));
    WalkForward.Learnt learnt =
        WalkForward.learn(invoices, added, (int) RandomInvoices.START.plusDays(400).toEpochDay());
    CustomerHistory history = new CustomerHistory();
    for (int i = 0; i < 10; i++) history.add(100 + i, 110 + i, 180 + i, 1000);
    RiskQuestion question =
        new RiskQuestion(
            history.asOf(300, List.of()), learnt.firm(), new Sale(330, 1000), Horizon.OVER_0);

    Assessment assessment = learnt.model().assess(question);

    List<String> ids =
        assessment.contributions().stream().map(one -> one.indicator().id()).sorted().toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    double sum =
        assessment.usual()
            + assessment.contributions().stream().mapToDouble(Contribution::logOdds).sum();
    assertEquals(assessment.chance(), LogOdds.chance(sum), 1e-6);
    for (Contribution one : assessment.contributions()) {
      if (one.indicator().id().equals("late-share")) assertEquals(2, one.logOdds());
    }
  }
}
