package org.encours.formats.internal.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;

/** Adds up a whole file. Not thread-safe. */
final class RunningTotals {
  private long lines;
  private long debit;
  private long credit;
  private int first = Integer.MAX_VALUE;
  private int last;
  private boolean complete = true;

  void line() {
    lines++;
  }

  /** Dates as {@link DateField} numbers. */
  void date(int date) {
    if (date < first) first = date;
    if (date > last) last = date;
  }

  /**
   * Adds the two sides of a line.
   *
   * @throws DocumentRefused if the sum does not fit
   */
  void amounts(long lineDebit, long lineCredit) throws DocumentRefused {
    debit = sum(debit, lineDebit);
    credit = sum(credit, lineCredit);
  }

  /** The amounts of a line could not be read. */
  void amountsUnknown() {
    complete = false;
  }

  /** Whether debits and credits differ, as far as that can be told. */
  boolean isUnbalanced() {
    return complete && debit != credit;
  }

  ControlTotals total(DateField dates) {
    Optional<LocalDate> earliest = last == 0 ? Optional.empty() : dates.date(first);
    return new ControlTotals(lines, debit, credit, earliest, dates.date(last));
  }

  private static long sum(long a, long b) throws DocumentRefused {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new DocumentRefused(new LineError(0, "", "", FecWords.TOTALS_TOO_LARGE));
    }
    return sum;
  }
}
