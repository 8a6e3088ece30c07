package org.encours.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.encours.api.Money;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * Builds the open entries of one customer account as a matching rule sees them. Amounts are euros
 * written as decimals, dates ISO 8601; entries are numbered 1, 2, 3 in the order of their adding.
 *
 * <pre>{@code
 * OpenAccountBuilder.account("DUPONT")
 *     .debit("2026-01-10", "FA-0001", "Facture 0001", "120.00").due("2026-02-28")
 *     .credit("2026-02-27", "VIR", "Virement FA-0001", "120.00")
 *     .build();
 * }</pre>
 *
 * Not thread-safe.
 */
public final class OpenAccountBuilder {
  private static final Currency EUR = Currency.getInstance("EUR");
  static final Comparator<OpenEntry> BY_DATE =
      Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id);

  private final String number;
  private final List<OpenEntry> entries = new ArrayList<>();
  private boolean collective;

  private OpenAccountBuilder(String number) {
    this.number = number;
  }

  /** An account without entries, of one customer alone. */
  public static OpenAccountBuilder account(String number) {
    return new OpenAccountBuilder(number);
  }

  /** The account gathers several customers. */
  public OpenAccountBuilder collective() {
    collective = true;
    return this;
  }

  /** An invoice, or whatever else stands in the debit column; due on its own day. */
  public OpenAccountBuilder debit(String date, String piece, String label, String amount) {
    return add("VE", date, piece, label, Money.of(amount, EUR));
  }

  /** A payment, or whatever else stands in the credit column; due on its own day. */
  public OpenAccountBuilder credit(String date, String piece, String label, String amount) {
    return add("BQ", date, piece, label, Money.of(amount, EUR).negate());
  }

  /** Due date of the entry added last. */
  public OpenAccountBuilder due(String date) {
    LocalDate due = LocalDate.parse(date);
    return changeLast(
        e ->
            new OpenEntry(
                e.id(),
                e.date(),
                due,
                e.journal(),
                e.ledgerAccount(),
                e.piece(),
                e.label(),
                e.open()));
  }

  /** Journal of the entry added last. */
  public OpenAccountBuilder journal(String code) {
    return changeLast(
        e ->
            new OpenEntry(
                e.id(),
                e.date(),
                e.due(),
                code,
                e.ledgerAccount(),
                e.piece(),
                e.label(),
                e.open()));
  }

  /** The account, its entries by date, then number. */
  public OpenAccount build() {
    return new OpenAccount(1, number, collective, entries.stream().sorted(BY_DATE).toList());
  }

  private OpenAccountBuilder add(
      String journal, String date, String piece, String label, Money open) {
    LocalDate day = LocalDate.parse(date);
    entries.add(
        new OpenEntry(entries.size() + 1, day, day, journal, "411000", piece, label, open.minor()));
    return this;
  }

  private OpenAccountBuilder changeLast(UnaryOperator<OpenEntry> change) {
    if (entries.isEmpty()) throw new IllegalStateException("no entry yet");
    entries.set(entries.size() - 1, change.apply(entries.get(entries.size() - 1)));
    return this;
  }
}
