package org.encours.risk.internal.domain;

import java.util.Arrays;
import java.util.List;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.ExternalFact;

/** All invoices of one customer, as one learns of them: in the order of their decision. */
final class CustomerHistory {
  /** A payment that has not happened. */
  static final int NOT_PAID = Integer.MAX_VALUE;

  /** Invoices that indicators look at: the latest, so that a huge customer takes no hours. */
  private static final int MOST = 500;

  private int size;
  private int[] decided = new int[4];
  private int[] due = new int[4];
  private int[] paid = new int[4];
  private long[] amount = new long[4];
  private double[] logarithm = new double[4];

  /** Adds an invoice decided on the day of the one before or later. */
  void add(int decidedOn, int dueOn, int paidOn, long minor) {
    if (size == decided.length) {
      decided = Arrays.copyOf(decided, size * 2);
      due = Arrays.copyOf(due, size * 2);
      paid = Arrays.copyOf(paid, size * 2);
      amount = Arrays.copyOf(amount, size * 2);
      logarithm = Arrays.copyOf(logarithm, size * 2);
    }
    decided[size] = decidedOn;
    due[size] = dueOn;
    paid[size] = paidOn;
    amount[size] = minor;
    logarithm[size] = minor == 0 ? 0 : Math.log(minor);
    size++;
  }

  /** What is known before that day; its invoices are those added so far and decided before. */
  CustomerFacts asOf(int day, List<ExternalFact> external) {
    int end = size;
    while (end > 0 && decided[end - 1] >= day) end--;
    return new Known(day, Math.max(0, end - MOST), end, external);
  }

  private final class Known implements CustomerFacts {
    private final int asOf;
    private final int first;
    private final int end;
    private final List<ExternalFact> external;
    private double usualAmount = -1;

    private Known(int asOf, int first, int end, List<ExternalFact> external) {
      this.asOf = asOf;
      this.first = first;
      this.end = end;
      this.external = external;
    }

    @Override
    public int asOf() {
      return asOf;
    }

    @Override
    public int invoices() {
      return end - first;
    }

    @Override
    public int decided(int invoice) {
      return decided[first + invoice];
    }

    @Override
    public int due(int invoice) {
      return due[first + invoice];
    }

    @Override
    public long amount(int invoice) {
      return amount[first + invoice];
    }

    @Override
    public double usualAmount() {
      if (usualAmount < 0) usualAmount = geometricMean();
      return usualAmount;
    }

    private double geometricMean() {
      double sum = 0;
      int known = 0;
      for (int i = first; i < end; i++) {
        if (amount[i] == 0) continue;
        sum += logarithm[i];
        known++;
      }
      return known == 0 ? 0 : Math.exp(sum / known);
    }

    @Override
    public boolean isPaid(int invoice) {
      return paid[first + invoice] < asOf;
    }

    @Override
    public int daysLate(int invoice) {
      return Math.min(paid[first + invoice], asOf) - due[first + invoice];
    }

    @Override
    public List<ExternalFact> external() {
      return external;
    }
  }
}
