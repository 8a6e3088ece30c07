package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.StatementBalance;

/** Adds up a document and each of its statements, whose movements it passes on. Not thread-safe. */
final class BankTotals {
  private final DocumentSink sink;
  private long lines;
  private long debit;
  private long credit;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;
  private long moved;
  private boolean complete;

  BankTotals(DocumentSink sink) {
    this.sink = sink;
  }

  /** A statement begins. */
  void begin() {
    moved = 0;
    complete = true;
  }

  /** A movement of the statement could not be read. */
  void incomplete() {
    complete = false;
  }

  /**
   * Takes a movement.
   *
   * @throws DocumentRefused if the sums do not fit
   */
  void take(BankLine line) throws DocumentRefused {
    lines++;
    LocalDate day = line.bookedOn();
    if (day.isBefore(first)) first = day;
    if (day.isAfter(last)) last = day;
    if (line.booked()) {
      if (line.amount() < 0) debit = sum(debit, -line.amount());
      else credit = sum(credit, line.amount());
      moved = sum(moved, line.amount());
    }
    sink.bankLine(line);
  }

  /** Counts something that is no movement. */
  void count() {
    lines++;
  }

  /**
   * The statement ends; says so if it does not add up. Balances without a sign may have either.
   *
   * @param line the line to name
   * @param adds whether the movements should lead from one balance to the other
   */
  void end(
      int line,
      boolean adds,
      Currency currency,
      Optional<StatementBalance> opening,
      Optional<StatementBalance> closing)
      throws DocumentRefused {
    if (adds && complete && opening.isPresent() && closing.isPresent()) {
      StatementBalance from = opening.get();
      StatementBalance to = closing.get();
      if (!isReached(from, to)) warn(line, currency, from.amount(), to.amount());
    }
    sink.endStatement(opening, closing);
  }

  /** The totals of the document. */
  ControlTotals total() {
    if (last.equals(LocalDate.MIN)) {
      return new ControlTotals(lines, debit, credit, Optional.empty(), Optional.empty());
    }
    return new ControlTotals(lines, debit, credit, Optional.of(first), Optional.of(last));
  }

  private boolean isReached(StatementBalance from, StatementBalance to) throws DocumentRefused {
    boolean reached = sum(from.amount(), moved) == to.amount();
    if (!from.signed()) reached |= sum(-from.amount(), moved) == to.amount();
    if (!to.signed()) reached |= sum(from.amount(), moved) == -to.amount();
    if (!from.signed() && !to.signed()) reached |= sum(-from.amount(), moved) == -to.amount();
    return reached;
  }

  private void warn(int line, Currency currency, long from, long to) throws DocumentRefused {
    try {
      Money opening = new Money(from, currency);
      Money closing = new Money(to, currency);
      Money movements = new Money(moved, currency);
      sink.warning(new LineError(line, "", "", BankWords.notAddingUp(opening, movements, closing)));
    } catch (ArithmeticException e) {
      throw BankWords.refused(line, BankWords.TOTALS_TOO_LARGE);
    }
  }

  private static long sum(long a, long b) throws DocumentRefused {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) throw BankWords.refused(0, BankWords.TOTALS_TOO_LARGE);
    return sum;
  }
}
