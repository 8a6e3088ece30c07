package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;

/**
 * What a customer's habits add to the confidence of a match that is only proposed, or take from it,
 * with the reason: at most 15 more, never above 99; at most 20 less. The one place where habits
 * change a confidence. They never make a match certain.
 */
final class HabitWeight {
  /** For customers of whom nothing is known. */
  static final HabitWeight NONE = new HabitWeight(List.of(), Map.of(), new OpenDebits());

  private static final int MOST_MORE = 15;
  private static final int MOST_LESS = 20;
  private static final int HIGHEST = 99;
  private static final int SAME_DAYS = 5;
  private static final int OTHER_DAYS = 30;

  private final List<Habit> habits;
  private final Map<Long, OpenEntry> entries;
  private final OpenDebits open;

  /** What a habit says of a match: points for it or against it, 0 if it has nothing to say. */
  private record Say(Habit habit, int points) {}

  private HabitWeight(List<Habit> habits, Map<Long, OpenEntry> entries, OpenDebits open) {
    this.habits = habits;
    this.entries = entries;
    this.open = open;
  }

  static HabitWeight of(OpenAccount account) {
    if (account.habits().isEmpty()) return NONE;
    Map<Long, OpenEntry> entries = new HashMap<>();
    for (OpenEntry entry : account.entries()) entries.put(entry.id(), entry);
    OpenDebits open = new OpenDebits();
    open.addOpen(account.entries());
    return new HabitWeight(account.habits(), entries, open);
  }

  /** The match as this customer's habits make it. */
  Match weigh(Match match) {
    if (habits.isEmpty() || match.certain()) return match;
    List<Say> says = says(match);
    if (says.isEmpty()) return match;
    int points = says.stream().mapToInt(Say::points).sum();
    return new Match(
        match.shares(),
        false,
        confidence(match.confidence(), points),
        explanation(match.explanation(), says),
        match.difference(),
        match.alternatives());
  }

  private static int confidence(int before, int points) {
    if (points > 0)
      return Math.max(before, Math.min(HIGHEST, before + Math.min(points, MOST_MORE)));
    return Math.max(0, before + Math.max(points, -MOST_LESS));
  }

  private List<Say> says(Match match) {
    boolean whole = true;
    List<OpenEntry> group = new ArrayList<>();
    for (Share share : match.shares()) {
      OpenEntry entry = entries.get(share.entry());
      whole &= share.amount() == entry.open();
      group.add(entry);
    }
    Optional<Payment> payment = whole ? Payment.of(group) : Optional.empty();
    List<Say> says = new ArrayList<>();
    for (Habit habit : habits) {
      boolean exact = habit.kind() == Habit.Kind.EXACT_AMOUNT;
      int points =
          exact
              ? ofExactAmount(whole, match)
              : payment.map(paid -> points(habit, paid, match)).orElse(0);
      if (points != 0) says.add(new Say(habit, points));
    }
    return says;
  }

  /** Nearly all pay exactly: that they do proves nothing. */
  private static int ofExactAmount(boolean whole, Match match) {
    boolean different =
        match.difference().filter(d -> d.kind() != Difference.Kind.EXCHANGE).isPresent();
    return whole && !different ? 0 : -10;
  }

  private int points(Habit habit, Payment payment, Match match) {
    int invoices = payment.debits().size();
    boolean choice = open.on(payment.day()) > 1;
    return switch (habit.kind()) {
      case STATEMENT_OF_MONTH ->
          ofStatement(
              invoices, payment.month().map(month -> open.ofMonth(month, payment.day())).orElse(0));
      case STATEMENT_OF_DUE_DATE ->
          ofStatement(
              invoices, payment.dueDate().map(due -> open.ofDue(due, payment.day())).orElse(0));
      case SEVERAL_AT_ONCE -> choice ? (invoices > 1 ? 5 : -5) : 0;
      case ONE_BY_ONE -> choice ? (invoices == 1 ? 5 : -10) : 0;
      case DISCOUNT -> payment.discountPermille() == habit.detail() ? 15 : -10;
      case BANK_FEES -> keepsFees(payment, match) ? 10 : 0;
      case PAYMENT_DAYS -> ofDays(Math.abs(payment.daysAfterDue() - habit.detail()));
      case CITES_LAST_DIGITS, CITES_SHORT_NUMBER -> isCitedAsUsual(habit, payment) ? 15 : 0;
      case EXACT_AMOUNT -> 0;
    };
  }

  /**
   * @param ofPeriod how many invoices of their one period were open; 0 if they are of several
   */
  private static int ofStatement(int invoices, int ofPeriod) {
    if (invoices != ofPeriod) return -10;
    return invoices > 1 ? 15 : 0;
  }

  private static boolean isCitedAsUsual(Habit habit, Payment payment) {
    Set<String> stated = CitingStyle.keys(habit, payment.credit().label());
    return payment.debits().stream()
        .allMatch(debit -> stated.contains(CitingStyle.key(habit, debit)));
  }

  private static boolean keepsFees(Payment payment, Match match) {
    return payment.fees()
        || match.difference().filter(d -> d.kind() == Difference.Kind.BANK_FEES).isPresent();
  }

  private static int ofDays(long away) {
    if (away <= SAME_DAYS) return 5;
    return away > OTHER_DAYS ? -5 : 0;
  }

  private static Words explanation(Words found, List<Say> says) {
    Words more = clauses(says.stream().filter(say -> say.points() > 0).toList());
    Words less = clauses(says.stream().filter(say -> say.points() < 0).toList());
    return new Words(
        withoutStop(found.fr())
            + led(" ; habitude du client : ", more.fr())
            + led(" ; contraire à l'habitude du client : ", less.fr())
            + ".",
        withoutStop(found.en())
            + led("; the customer's habit: ", more.en())
            + led("; against the customer's habit: ", less.en())
            + ".");
  }

  private static Words clauses(List<Say> says) {
    return new Words(
        says.stream().map(say -> say.habit().explanation().fr()).collect(Collectors.joining(", ")),
        says.stream().map(say -> say.habit().explanation().en()).collect(Collectors.joining(", ")));
  }

  private static String led(String by, String clause) {
    return clause.isEmpty() ? "" : by + clause;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
