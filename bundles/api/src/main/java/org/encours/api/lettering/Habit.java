package org.encours.api.lettering;

import java.util.Locale;
import java.util.Optional;
import org.encours.api.Words;

/**
 * How a customer usually pays, as the confirmed letterings of one account show it: those that a
 * file brought, a person made or a person accepted. Immutable.
 *
 * @param kind what is usual
 * @param detail its measure, see {@link Kind}; 0 for kinds that have none
 * @param confirmed how many confirmed letterings show it
 * @param against how many could have shown it and do not
 * @param explanation a clause that follows "the customer", with the two numbers
 */
public record Habit(Kind kind, int detail, int confirmed, int against, Words explanation) {

  /** What can be usual. Stored by name: never rename one. */
  public enum Kind {
    /** One payment settles all invoices of a calendar month. */
    STATEMENT_OF_MONTH,
    /** One payment settles all invoices of a due date. */
    STATEMENT_OF_DUE_DATE,
    /** One payment settles several of the invoices that are open, not all of a period. */
    SEVERAL_AT_ONCE,
    /** One payment settles one invoice although others are open. */
    ONE_BY_ONE,
    /** A discount is deducted; detail: permille of what is due. */
    DISCOUNT,
    /** A bank keeps fees. */
    BANK_FEES,
    /** What is due is paid to the cent. */
    EXACT_AMOUNT,
    /** Payments come so long after the due date; detail: days, negative before it. */
    PAYMENT_DAYS,
    /** The end of the invoice's number is cited; detail: how many digits. */
    CITES_LAST_DIGITS,
    /** The invoice's number is cited without what comes before it and without its zeros. */
    CITES_SHORT_NUMBER;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name; empty for one that a later version has learnt. */
    public static Optional<Kind> named(String name) {
      for (Kind kind : values()) {
        if (kind.name().equals(name)) return Optional.of(kind);
      }
      return Optional.empty();
    }
  }

  public Habit {
    if (confirmed < 1 || against < 0) {
      throw new IllegalArgumentException("shown " + confirmed + " times, not " + against);
    }
  }
}
