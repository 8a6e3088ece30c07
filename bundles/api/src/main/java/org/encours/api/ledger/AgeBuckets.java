package org.encours.api.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of an aged balance by days late.
 *
 * @param upperBounds last day of each bucket of late items, growing: 30, 60, 90
 */
public record AgeBuckets(List<Integer> upperBounds) {
  /** Not due, 1–30, 31–60, 61–90, 91 and more days late. */
  public static final AgeBuckets USUAL = new AgeBuckets(List.of(30, 60, 90));

  public AgeBuckets {
    upperBounds = List.copyOf(upperBounds);
    int last = 0;
    for (int bound : upperBounds) {
      if (bound <= last) throw new IllegalArgumentException("bounds must grow: " + upperBounds);
      last = bound;
    }
  }

  /** {@code notDue, 1-30, 31-60, 61-90, 91+}. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of("notDue"));
    int from = 1;
    for (int bound : upperBounds) {
      names.add(from + "-" + bound);
      from = bound + 1;
    }
    names.add(from + "+");
    return List.copyOf(names);
  }
}
