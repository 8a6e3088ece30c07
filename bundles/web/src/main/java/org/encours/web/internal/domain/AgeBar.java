package org.encours.web.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Money;

/**
 * An age structure as a bar: the debit buckets side by side, in proportion. Credit buckets cannot
 * be drawn and are left out.
 *
 * @param segments from left to right, together {@value #LENGTH} long
 */
public record AgeBar(List<Segment> segments) {
  /** Length of the whole bar. */
  public static final int LENGTH = 1000;

  /**
   * A part of the bar.
   *
   * @param bucket place of the bucket among those of the aged balance
   * @param level step of the colour scale
   * @param from where it begins
   * @param length how long it is, at least 1
   */
  public record Segment(int bucket, int level, int from, int length) {}

  /** The bar of an aged line. */
  public static AgeBar of(List<Money> byBucket) {
    long[] weights = byBucket.stream().mapToLong(amount -> Math.max(0, amount.minor())).toArray();
    List<Segment> segments = new ArrayList<>();
    if (byBucket.stream().noneMatch(amount -> amount.signum() > 0)) return new AgeBar(segments);
    Money[] parts = new Money(LENGTH, byBucket.get(0).currency()).allocate(weights);
    int from = 0;
    for (int bucket = 0; bucket < parts.length; bucket++) {
      int length = (int) parts[bucket].minor();
      if (length == 0) continue;
      segments.add(new Segment(bucket, Math.min(bucket, Lateness.WORST), from, length));
      from += length;
    }
    return new AgeBar(List.copyOf(segments));
  }
}
