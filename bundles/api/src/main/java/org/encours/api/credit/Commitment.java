package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;

/**
 * What the ERP declares that a customer is about to owe although the ledger does not show it.
 * Declaring the same kind and reference again replaces, from its first day on, what was declared
 * before.
 *
 * @param id internal number, higher for later declarations
 * @param terms what is declared
 * @param author who declared it, and when
 */
public record Commitment(long id, Terms terms, Author author) {

  /** What it is. */
  public enum Kind {
    /** An order, as far as it is not delivered. */
    ORDER,
    /** A delivery, as far as it is not invoiced. */
    DELIVERY,
    /**
     * A bill of exchange that is not due yet, whose invoices the ledger shows as settled by it: one
     * whose invoices are still open would count twice.
     */
    BILL;

    /** Name outside: {@code order}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofCode(String code) {
      return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * What is declared.
   *
   * @param kind what it is
   * @param reference its number in the ERP
   * @param amount what remains of it, including VAT
   * @param from first day
   * @param until last day: a bill's due date, an offer's end
   * @param closed the day from which it no longer counts, because it was delivered, invoiced, paid
   *     or given up
   */
  public record Terms(
      Kind kind,
      String reference,
      Money amount,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<LocalDate> closed) {

    /** Whether it counts that day. */
    public boolean counts(LocalDate day) {
      return !day.isBefore(from)
          && until.filter(day::isAfter).isEmpty()
          && closed.filter(end -> !day.isBefore(end)).isEmpty();
    }
  }
}
