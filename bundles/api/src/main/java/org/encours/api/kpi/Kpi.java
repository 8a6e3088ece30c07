package org.encours.api.kpi;

import java.math.BigDecimal;
import org.encours.api.Words;

/** A key figure: computed, or missing with the reason. */
public sealed interface Kpi {
  /** Decimals of every figure, rounded half up. */
  int DECIMALS = 1;

  KpiName name();

  /**
   * @param workings the formula with its figures in place
   */
  record Computed(KpiName name, BigDecimal value, Words workings) implements Kpi {}

  /** A figure that would say something false. */
  record Missing(KpiName name, Words reason) implements Kpi {}
}
