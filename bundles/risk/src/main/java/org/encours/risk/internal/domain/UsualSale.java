package org.encours.risk.internal.domain;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Sale;

/**
 * What a customer would next be sold as usual: for the usual amount, to be paid after the usual
 * time. It falls due on each day of the week alike, or the same customer would be rated otherwise
 * on a Tuesday than on a Monday.
 *
 * @param firstDue the first of the seven days
 * @param amount in minor units; 0 if unknown
 */
record UsualSale(int firstDue, long amount) {
  private static final int WEEK = 7;

  /**
   * The usual sale of a customer.
   *
   * @param firmTerms days to pay of a customer of whom no invoice is known
   */
  static UsualSale of(CustomerFacts customer, int firmTerms) {
    IntStream own =
        IntStream.range(0, customer.invoices()).map(i -> customer.due(i) - customer.decided(i));
    int terms = median(own, firmTerms);
    int firstDue = customer.asOf() + Math.max(0, terms - WEEK / 2);
    return new UsualSale(firstDue, Math.round(customer.usualAmount()));
  }

  /** The lower of the two in the middle if there are two. */
  static int median(IntStream days, int otherwise) {
    int[] sorted = days.sorted().toArray();
    return sorted.length == 0 ? otherwise : sorted[(sorted.length - 1) / 2];
  }

  /** The sale, due on each day of the week. */
  Stream<Sale> week() {
    return IntStream.range(firstDue, firstDue + WEEK).mapToObj(due -> new Sale(due, amount));
  }
}
