package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/** Turns the habit of a customer into the steps that follow an ordinary invoice. */
final class Behaviour {

  /** The accountant has not booked the discounts of the last months yet. */
  private static final int DISCOUNTS_BOOKED_AFTER_DAYS = 100;

  private final Horizon horizon;
  private final SplittableRandom random;

  Behaviour(Horizon horizon, SplittableRandom random) {
    this.horizon = horizon;
    this.random = random;
  }

  List<Step> steps(Customer customer, LocalDate invoiced) {
    LocalDate due = invoiced.plusDays(Invoice.TERM_DAYS);
    return switch (customer.habit()) {
      case MONTH_END -> List.of(new Step.PayRest(monthEnd(due), Citation.STATEMENT));
      case DIRECT_DEBIT -> List.of(new Step.Collect(FrenchCalendar.bankDayOnOrAfter(due)));
      case BILL -> List.of(bill(invoiced, due));
      case DISCOUNT -> discounted(FrenchCalendar.bankDayOnOrAfter(due.minusDays(21)));
      case INSTALMENTS -> instalments(due);
      case NEW -> List.of();
      default -> List.of(new Step.PayRest(payday(customer.habit(), due), citation(customer)));
    };
  }

  private LocalDate payday(Habit habit, LocalDate due) {
    int delay = random.nextInt(habit.earliest(), habit.latest() + 1);
    return FrenchCalendar.bankDayOnOrAfter(due.plusDays(delay));
  }

  private static LocalDate monthEnd(LocalDate due) {
    LocalDate last = FrenchCalendar.lastBankDay(YearMonth.from(due));
    return last.isBefore(due)
        ? FrenchCalendar.lastBankDay(YearMonth.from(due).plusMonths(1))
        : last;
  }

  private static Step bill(LocalDate invoiced, LocalDate due) {
    return new Step.DrawBill(
        FrenchCalendar.bankDayOnOrAfter(invoiced.plusDays(8)),
        FrenchCalendar.bankDayOnOrAfter(due.plusDays(1)));
  }

  private List<Step> discounted(LocalDate paid) {
    Step payment = new Step.Pay(paid, 98, 100, 0, "{piece} ESC 2 PCT");
    return paid.isBefore(horizon.daysAgo(DISCOUNTS_BOOKED_AFTER_DAYS))
        ? List.of(payment, new Step.Discount(paid))
        : List.of(payment);
  }

  private static List<Step> instalments(LocalDate due) {
    return List.of(
        new Step.Pay(FrenchCalendar.bankDayOnOrAfter(due), 1, 3, 0, "{piece} ECHEANCE 1/3"),
        new Step.Pay(
            FrenchCalendar.bankDayOnOrAfter(due.plusDays(30)), 1, 3, 0, "{piece} ECHEANCE 2/3"),
        new Step.PayOff(FrenchCalendar.bankDayOnOrAfter(due.plusDays(60)), "{piece} ECHEANCE 3/3"));
  }

  /** Customers who cite the number write it in their own way, and sometimes forget it. */
  private Citation citation(Customer customer) {
    Citation usual = customer.habit().citation();
    if (usual != Citation.EXACT) {
      return usual;
    }
    int drawn = random.nextInt(100);
    if (drawn < 45) {
      return Citation.EXACT;
    } else if (drawn < 60) {
      return Citation.COMPACT;
    } else if (drawn < 75) {
      return Citation.SHORT;
    } else {
      return drawn < 86 ? Citation.WORDS : Citation.NONE;
    }
  }
}
