package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.encours.api.lettering.OpenEntry;

/** How many debits of an account were open on a day: in all, of a month, of a due date. */
final class OpenDebits {
  private final Counts all = new Counts();
  private final Map<YearMonth, Counts> byMonth = new HashMap<>();
  private final Map<LocalDate, Counts> byDue = new HashMap<>();

  /** Debits that are open still; others are left out. */
  void addOpen(Collection<OpenEntry> entries) {
    add(entries, LocalDate.MAX);
  }

  /** Debits that were settled on that day, not before they came; others are left out. */
  void add(Collection<OpenEntry> entries, LocalDate settled) {
    for (OpenEntry entry : entries) {
      if (!entry.isDebit()) continue;
      all.add(entry, settled);
      byMonth
          .computeIfAbsent(YearMonth.from(entry.date()), none -> new Counts())
          .add(entry, settled);
      byDue.computeIfAbsent(entry.due(), none -> new Counts()).add(entry, settled);
    }
  }

  /** Those that a payment of that day could have settled; nothing may be added any more. */
  int on(LocalDate day) {
    return all.on(day);
  }

  int ofMonth(YearMonth month, LocalDate day) {
    return byMonth.getOrDefault(month, Counts.NONE).on(day);
  }

  int ofDue(LocalDate due, LocalDate day) {
    return byDue.getOrDefault(due, Counts.NONE).on(day);
  }

  /** Days of coming and of going, sorted when first asked about. */
  private static final class Counts {
    static final Counts NONE = new Counts();

    private long[] came = new long[4];
    private long[] went = new long[4];
    private int count;
    private boolean sorted;

    void add(OpenEntry entry, LocalDate settled) {
      if (count == came.length) {
        came = Arrays.copyOf(came, 2 * count);
        went = Arrays.copyOf(went, 2 * count);
      }
      came[count] = entry.date().toEpochDay();
      went[count++] = settled.toEpochDay();
    }

    int on(LocalDate day) {
      if (!sorted) {
        Arrays.sort(came, 0, count);
        Arrays.sort(went, 0, count);
        sorted = true;
      }
      return before(came, day.toEpochDay() + 1) - before(went, day.toEpochDay());
    }

    private int before(long[] days, long day) {
      int from = 0;
      int to = count;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (days[middle] < day) from = middle + 1;
        else to = middle;
      }
      return from;
    }
  }
}
