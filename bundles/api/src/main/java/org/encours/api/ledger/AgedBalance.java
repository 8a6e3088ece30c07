package org.encours.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.Page;

/**
 * The aged balance: what is open, by the time since it fell due.
 *
 * <p>A debit ages from its due date, a credit that is not lettered from its own date; a partly
 * lettered item counts with what remains open. The total is always the plain sum of the entries.
 *
 * @param asOf accounting day it is drawn up for
 * @param knownAt moment whose knowledge it uses
 * @param buckets names of the buckets, in order
 * @param total all customers
 * @param rows one page of customers
 */
public record AgedBalance(
    LocalDate asOf, Instant knownAt, List<String> buckets, Line total, Page<Row> rows) {

  /**
   * Amounts by bucket.
   *
   * @param balance their sum
   * @param byBucket in the order of {@link AgedBalance#buckets()}
   */
  public record Line(Money balance, List<Money> byBucket) {}

  /** A customer's line. */
  public record Row(CustomerAccount account, Line line) {}
}
