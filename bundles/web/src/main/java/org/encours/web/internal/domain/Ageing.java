package org.encours.web.internal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.Item;

/** Spreads one customer's open items over the buckets of the aged balance, by the same rule. */
public final class Ageing {
  private Ageing() {}

  /** What is open by bucket: a debit ages from its due date, a credit from its own date. */
  public static AgedBalance.Line of(
      List<Item> items, LocalDate asOf, AgeBuckets buckets, Currency currency) {
    List<Money> byBucket =
        new ArrayList<>(Collections.nCopies(buckets.names().size(), Money.zero(currency)));
    Money balance = Money.zero(currency);
    for (Item item : items) {
      LocalDate from = item.open().signum() > 0 ? item.entry().due() : item.entry().date();
      int bucket = Lateness.bucket(ChronoUnit.DAYS.between(from, asOf), buckets);
      byBucket.set(bucket, byBucket.get(bucket).plus(item.open()));
      balance = balance.plus(item.open());
    }
    return new AgedBalance.Line(balance, List.copyOf(byBucket));
  }
}
