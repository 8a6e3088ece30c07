package org.encours.formatstables.internal.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;

/** Adds up a whole table. Not thread-safe. */
final class RunningTotals {
  private long lines;
  private long debit;
  private long credit;
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  void line() {
    lines++;
  }

  long lines() {
    return lines;
  }

  void date(LocalDate date) {
    if (first.isEmpty() || date.isBefore(first.get())) first = Optional.of(date);
    if (last.isEmpty() || date.isAfter(last.get())) last = Optional.of(date);
  }

  /**
   * Adds the two sides of a row.
   *
   * @throws DocumentRefused if a sum does not fit
   */
  void amounts(long rowDebit, long rowCredit) throws DocumentRefused {
    try {
      debit = Math.addExact(debit, rowDebit);
      credit = Math.addExact(credit, rowCredit);
    } catch (ArithmeticException e) {
      throw TableWords.refused(TableWords.TOTALS_TOO_LARGE);
    }
  }

  ControlTotals total() {
    return new ControlTotals(lines, debit, credit, first, last);
  }
}
