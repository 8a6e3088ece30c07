package org.encours.risk.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.Sale;

/** Invoices in columns, by the day of their decision. Days are days since 1970-01-01. */
final class Lines {
  /** Beyond it an amount is only known to be huge. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 2, 2);

  private final int[] given;
  private final int[] customer;
  private final int[] decided;
  private final int[] due;
  private final int[] paid;
  private final long[] amount;
  private final int customers;

  private Lines(int[] given, List<PastInvoice> invoices) {
    int size = given.length;
    this.given = given;
    customer = new int[size];
    decided = new int[size];
    due = new int[size];
    paid = new int[size];
    amount = new long[size];
    Map<String, Integer> numbers = new HashMap<>();
    for (int line = 0; line < size; line++) {
      PastInvoice invoice = invoices.get(given[line]);
      customer[line] = numbers.computeIfAbsent(invoice.customer(), name -> numbers.size());
      decided[line] = day(invoice.decision());
      due[line] = day(invoice.due());
      paid[line] = invoice.paid().map(Lines::day).orElse(CustomerHistory.NOT_PAID);
      amount[line] = invoice.amount().map(Lines::minor).orElse(0L);
    }
    customers = numbers.size();
  }

  static Lines of(List<PastInvoice> invoices) {
    long[] keys = new long[invoices.size()];
    Arrays.setAll(keys, i -> key(day(invoices.get(i).decision()), i));
    Arrays.sort(keys);
    return new Lines(Arrays.stream(keys).mapToInt(key -> (int) key).toArray(), invoices);
  }

  int size() {
    return given.length;
  }

  int customers() {
    return customers;
  }

  /** Place of a line in the list that was given. */
  int given(int line) {
    return given[line];
  }

  int customer(int line) {
    return customer[line];
  }

  int decided(int line) {
    return decided[line];
  }

  Sale sale(int line) {
    return new Sale(due[line], amount[line]);
  }

  int due(int line) {
    return due[line];
  }

  /** {@link CustomerHistory#NOT_PAID} if it is not. */
  int paid(int line) {
    return paid[line];
  }

  boolean isLate(int line, Horizon horizon) {
    return paid[line] > due[line] + horizon.days();
  }

  /** Whether it was still open whether the line would be late when it was decided. */
  boolean isOpenQuestion(int line, Horizon horizon) {
    return decided[line] <= due[line] + horizon.days();
  }

  /** The last day on which anything is known to have happened; 0 if there are no lines. */
  int lastDay() {
    int last = size() == 0 ? 0 : decided[size() - 1];
    for (int day : paid) {
      if (day != CustomerHistory.NOT_PAID) last = Math.max(last, day);
    }
    return last;
  }

  void addTo(CustomerHistory history, int line) {
    history.add(decided[line], due[line], paid[line], amount[line]);
  }

  /** First line that is decided after that one's day. */
  int nextDay(int line) {
    int next = line + 1;
    while (next < size() && decided[next] == decided[line]) next++;
    return next;
  }

  /** Sorts lines by a day: the line is the lower half of what comes out. */
  static long key(int day, int line) {
    return (long) day << 32 | line;
  }

  static int dayOf(long key) {
    return (int) (key >> 32);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static long minor(BigDecimal amount) {
    // Cents are enough to compare amounts; half a cent decides nothing.
    return amount
        .abs()
        .min(LARGEST)
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValue();
  }
}
