package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;

/**
 * Learns how a customer pays from the letterings of one account that a person or a file has
 * confirmed: never from those that the rules made by themselves, which would confirm themselves. A
 * habit is what at least 3 payments show, and 4 out of 5 of those that could show it. The latest 50
 * payments are looked at, so that a new habit is learnt after a while.
 */
public final class HabitStudy {
  private static final int LEAST_CONFIRMED = 3;
  private static final int LEAST_PERCENT = 80;
  private static final int LATEST = 50;
  private static final int SAME_DAYS = 5;

  private final OpenDebits open = new OpenDebits();
  private final List<Case> cases;
  private final List<Habit> habits = new ArrayList<>();

  /** A payment and whether its lettering says that a bank kept its fee. */
  private record Case(Payment payment, boolean fees) {}

  private HabitStudy(SettledAccount account) {
    open.addOpen(account.open());
    List<Case> all = new ArrayList<>();
    for (SettledAccount.Group group : account.groups()) {
      open.add(group.entries(), Found.latest(group.entries()));
      if (group.confirmed()) lettered(group).ifPresent(all::add);
    }
    all.sort(Comparator.comparing((Case each) -> each.payment().day()).reversed());
    cases = all.subList(0, Math.min(LATEST, all.size()));
  }

  /** The habits that an account shows, by kind. */
  public static List<Habit> of(SettledAccount account) {
    HabitStudy study = new HabitStudy(account);
    if (study.cases.size() >= LEAST_CONFIRMED) {
      study.howMuchAtOnce();
      study.whatIsDeducted();
      study.when();
      study.whatIsCited();
    }
    return List.copyOf(study.habits);
  }

  private static Optional<Case> lettered(SettledAccount.Group group) {
    boolean fees = group.writtenOff().filter(Difference.Kind.BANK_FEES::equals).isPresent();
    return Payment.of(group.entries()).map(payment -> new Case(payment, fees || payment.fees()));
  }

  private void howMuchAtOnce() {
    int before = habits.size();
    learn(
        Habit.Kind.STATEMENT_OF_MONTH,
        among(each -> ofFirstMonth(each) > 1),
        each -> each.month().isPresent() && each.debits().size() == ofFirstMonth(each));
    if (habits.size() > before) return;
    learn(
        Habit.Kind.STATEMENT_OF_DUE_DATE,
        among(each -> ofFirstDue(each) > 1),
        each -> each.dueDate().isPresent() && each.debits().size() == ofFirstDue(each));
    if (habits.size() > before) return;
    List<Case> choices = among(each -> open.on(each.day()) > 1);
    learn(Habit.Kind.SEVERAL_AT_ONCE, choices, each -> each.debits().size() > 1);
    learn(Habit.Kind.ONE_BY_ONE, choices, each -> each.debits().size() == 1);
  }

  private int ofFirstMonth(Payment payment) {
    LocalDate first = payment.debits().get(0).date();
    return open.ofMonth(YearMonth.from(first), payment.day());
  }

  private int ofFirstDue(Payment payment) {
    return open.ofDue(payment.debits().get(0).due(), payment.day());
  }

  private void whatIsDeducted() {
    Map<Integer, Integer> byPermille = new HashMap<>();
    for (Case each : cases) byPermille.merge(each.payment().discountPermille(), 1, Integer::sum);
    byPermille.remove(0);
    byPermille.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(
            most ->
                learn(
                    Habit.Kind.DISCOUNT,
                    most.getKey(),
                    cases,
                    each -> each.payment().discountPermille() == most.getKey()));
    learn(Habit.Kind.BANK_FEES, 0, cases, Case::fees);
    learn(Habit.Kind.EXACT_AMOUNT, cases, each -> each.deducted() == 0);
  }

  private void when() {
    long[] days =
        cases.stream().mapToLong(each -> each.payment().daysAfterDue()).sorted().toArray();
    long median = days[days.length / 2];
    learn(
        Habit.Kind.PAYMENT_DAYS,
        Math.toIntExact(median),
        cases,
        each -> Math.abs(each.payment().daysAfterDue() - median) <= SAME_DAYS);
  }

  private void whatIsCited() {
    Map<Integer, Integer> byLength = new HashMap<>();
    for (Case each : cases) {
      digitsCited(each.payment()).ifPresent(digits -> byLength.merge(digits, 1, Integer::sum));
    }
    int before = habits.size();
    byLength.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(
            most ->
                learn(
                    Habit.Kind.CITES_LAST_DIGITS,
                    most.getKey(),
                    cases,
                    each -> digitsCited(each.payment()).equals(OptionalInt.of(most.getKey()))));
    if (habits.size() > before) return;
    learn(
        Habit.Kind.CITES_SHORT_NUMBER,
        cases,
        each ->
            each.debits().stream()
                .allMatch(debit -> CitingStyle.isCitedShort(debit, each.credit().label())));
  }

  /** How many digits stand for each invoice, if it is as many for all. */
  private static OptionalInt digitsCited(Payment payment) {
    OptionalInt same = OptionalInt.empty();
    for (OpenEntry debit : payment.debits()) {
      OptionalInt digits = CitingStyle.digitsCited(debit, payment.credit().label());
      if (digits.isEmpty() || (same.isPresent() && !same.equals(digits))) {
        return OptionalInt.empty();
      }
      same = digits;
    }
    return same;
  }

  private List<Case> among(Predicate<Payment> couldShow) {
    return cases.stream().filter(each -> couldShow.test(each.payment())).toList();
  }

  private void learn(Habit.Kind kind, List<Case> among, Predicate<Payment> shows) {
    learn(kind, 0, among, each -> shows.test(each.payment()));
  }

  private void learn(Habit.Kind kind, int detail, List<Case> among, Predicate<Case> shows) {
    int confirmed = Math.toIntExact(among.stream().filter(shows).count());
    boolean usual = confirmed >= LEAST_CONFIRMED && confirmed * 100 >= among.size() * LEAST_PERCENT;
    if (!usual) return;
    habits.add(
        new Habit(
            kind,
            detail,
            confirmed,
            among.size() - confirmed,
            said(kind, detail, confirmed, among.size())));
  }

  private static Words said(Habit.Kind kind, int detail, int confirmed, int of) {
    Words said = HabitWords.of(kind, detail);
    return new Words(
        said.fr() + " (" + confirmed + " fois sur " + of + ")",
        said.en() + " (" + confirmed + " times out of " + of + ")");
  }
}
