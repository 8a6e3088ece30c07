package org.encours.api.kpi;

import java.time.Instant;
import java.time.LocalDate;

/**
 * @param asOf accounting day: entries and letterings dated later do not count
 * @param knownAt moment: what was recorded later does not count
 * @param days length of the period of sales that ends with {@code asOf}
 * @param collectionDays length of the period of collection (CEI) that ends with {@code asOf}
 */
public record KpiQuery(LocalDate asOf, Instant knownAt, int days, int collectionDays) {
  /** The year that sales are compared with. */
  public static final int USUAL_DAYS = 365;

  /** A quarter, which always has as many days. */
  public static final int USUAL_COLLECTION_DAYS = 90;

  /** The longest period. */
  public static final int MOST_DAYS = 1_096;

  public KpiQuery {
    if (days < 1 || days > MOST_DAYS || collectionDays < 1 || collectionDays > MOST_DAYS) {
      throw new IllegalArgumentException("days out of bounds: " + days + ", " + collectionDays);
    }
  }

  public static KpiQuery usual(LocalDate asOf, Instant knownAt) {
    return new KpiQuery(asOf, knownAt, USUAL_DAYS, USUAL_COLLECTION_DAYS);
  }

  public KpiPeriod period() {
    return KpiPeriod.ending(asOf, days);
  }

  public KpiPeriod collectionPeriod() {
    return KpiPeriod.ending(asOf, collectionDays);
  }
}
