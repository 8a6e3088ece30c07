package org.encours.risk.internal.domain;

import java.util.stream.IntStream;
import org.encours.api.risk.Horizon;

/**
 * What any spreadsheet could say: (late + 2g) / (n + 2), where late of n invoices of the customer
 * are known to be late before the day of the decision, and g is that share of all customers.
 */
final class Baseline {
  private static final double FIRM_INVOICES = 2;

  private Baseline() {}

  /** A chance for each line. */
  static double[] of(Lines lines, Horizon horizon) {
    long[] byDay =
        IntStream.range(0, lines.size())
            .mapToLong(line -> Lines.key(knownFrom(lines, line, horizon), line))
            .sorted()
            .toArray();
    int[] known = new int[lines.customers()];
    int[] late = new int[lines.customers()];
    int allLate = 0;
    int next = 0;
    double[] chances = new double[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      while (next < byDay.length && Lines.dayOf(byDay[next]) <= lines.decided(line)) {
        int seen = (int) byDay[next++];
        known[lines.customer(seen)]++;
        if (!lines.isLate(seen, horizon)) continue;
        late[lines.customer(seen)]++;
        allLate++;
      }
      double usual = next == 0 ? 0.5 : (double) allLate / next;
      int customer = lines.customer(line);
      chances[line] = (late[customer] + FIRM_INVOICES * usual) / (known[customer] + FIRM_INVOICES);
    }
    return chances;
  }

  /**
   * The day from which it is known whether a line is late: paid before, or its time has run out.
   */
  private static int knownFrom(Lines lines, int line, Horizon horizon) {
    int settled = Math.min(lines.paid(line), lines.due(line) + horizon.days());
    return Math.max(settled, lines.decided(line)) + 1;
  }
}
