package org.encours.web.internal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.encours.api.ledger.AgeBuckets;

/**
 * How late something is.
 *
 * @param days days after the due date; negative before it
 * @param level 0 not due, then the bucket from 1, at most {@value #WORST}: the step of the colour
 *     scale
 */
public record Lateness(long days, int level) {
  /** The last step of the colour scale. */
  public static final int WORST = 4;

  /** Days from the due date to that day. */
  public static Lateness of(LocalDate due, LocalDate asOf, AgeBuckets buckets) {
    long days = ChronoUnit.DAYS.between(due, asOf);
    return new Lateness(days, Math.min(WORST, bucket(days, buckets)));
  }

  /** Place among {@link AgeBuckets#names()}. */
  static int bucket(long days, AgeBuckets buckets) {
    if (days <= 0) return 0;
    int bucket = 1;
    for (int bound : buckets.upperBounds()) {
      if (days <= bound) return bucket;
      bucket++;
    }
    return bucket;
  }

  public boolean late() {
    return days > 0;
  }

  /** Days until the due date, while it is not late. */
  public long daysLeft() {
    return -days;
  }
}
