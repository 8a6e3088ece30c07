package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.lettering.OpenEntry;

/**
 * One payment with what it settles.
 *
 * @param credit the payment
 * @param debits the invoices, one at least
 * @param due what they come to, less the credit notes among them; minor units, more than zero
 * @param deducted what was paid less than that; negative if more was paid
 * @param fees whether an entry or the payment's label says that a bank kept its fee
 */
record Payment(OpenEntry credit, List<OpenEntry> debits, long due, long deducted, boolean fees) {
  private static final int PERMILLE_STEP = 5;
  private static final int MOST_PERMILLE = 50;

  /** Where more than this part of what is due is missing, something else has happened. */
  private static final int DEDUCTED_AT_MOST = 10;

  /**
   * The payment in a group of whole entries: the largest credit of a journal in which no invoice
   * stands, or the only credit. Credits in the journals of the invoices are credit notes, others
   * say what was deducted. Empty where that makes no single payment.
   */
  static Optional<Payment> of(List<OpenEntry> group) {
    List<OpenEntry> debits = group.stream().filter(OpenEntry::isDebit).toList();
    List<OpenEntry> credits = group.stream().filter(entry -> !entry.isDebit()).toList();
    if (debits.isEmpty() || credits.isEmpty()) return Optional.empty();
    Set<String> sales = debits.stream().map(OpenEntry::journal).collect(Collectors.toSet());
    List<OpenEntry> elsewhere =
        credits.stream().filter(credit -> !sales.contains(credit.journal())).toList();
    if (elsewhere.isEmpty()) {
      boolean first = credits.get(0).date().isBefore(debits.get(0).date());
      return credits.size() > 1 || sales.size() > 1 || first
          ? Optional.empty() // a payment that was taken back, or anything
          : of(credits.get(0), debits, List.of(), List.of());
    }
    OpenEntry payment =
        elsewhere.stream().min(Comparator.comparingLong(OpenEntry::open)).orElseThrow();
    List<OpenEntry> notes = new ArrayList<>(credits);
    notes.removeAll(elsewhere);
    List<OpenEntry> deductions = new ArrayList<>(elsewhere);
    deductions.remove(payment);
    return of(payment, debits, notes, deductions);
  }

  private static Optional<Payment> of(
      OpenEntry payment,
      List<OpenEntry> debits,
      List<OpenEntry> notes,
      List<OpenEntry> deductions) {
    long due = Math.addExact(Found.sum(debits), Found.sum(notes));
    long deducted = Math.addExact(due, payment.open());
    if (due <= 0 || Math.abs(deducted) > due / DEDUCTED_AT_MOST) return Optional.empty();
    boolean fees =
        DeductionWords.nameFees(payment.label())
            || deductions.stream().map(OpenEntry::label).anyMatch(DeductionWords::nameFees);
    return Optional.of(new Payment(payment, debits, due, deducted, fees && deducted > 0));
  }

  LocalDate day() {
    return credit.date();
  }

  /**
   * The discount that was deducted, in permille of what was due; 0 if what is missing is none. Who
   * deducts it rounds once for each invoice.
   */
  int discountPermille() {
    return permille(deducted, due, debits.size(), MOST_PERMILLE);
  }

  /**
   * The rate at which something was deducted, in steps of half a percent.
   *
   * @param invoices how many: who deducts rounds once for each
   * @param most highest rate, in permille
   * @return permille; 0 if what is missing is of no such rate, or too little to tell
   */
  static int permille(long deducted, long due, int invoices, int most) {
    if (deducted <= 0 || discount(due, PERMILLE_STEP) <= 2L * invoices) return 0;
    for (int permille = PERMILLE_STEP; permille <= most; permille += PERMILLE_STEP) {
      if (isNear(deducted, discount(due, permille), invoices)) return permille;
    }
    return 0;
  }

  static long discount(long due, int permille) {
    return Math.multiplyExact(due, permille) / 1000;
  }

  static boolean isNear(long one, long other, int cents) {
    return Math.abs(one - other) <= cents;
  }

  /** Days after the latest due date, negative before it. */
  long daysAfterDue() {
    LocalDate latest =
        debits.stream().map(OpenEntry::due).max(Comparator.naturalOrder()).orElseThrow();
    return ChronoUnit.DAYS.between(latest, day());
  }

  /** The month of all invoices, if it is one. */
  Optional<YearMonth> month() {
    return only(debits.stream().map(debit -> YearMonth.from(debit.date())).distinct().toList());
  }

  /** The due date of all invoices, if it is one. */
  Optional<LocalDate> dueDate() {
    return only(debits.stream().map(OpenEntry::due).distinct().toList());
  }

  private static <T> Optional<T> only(List<T> distinct) {
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }
}
