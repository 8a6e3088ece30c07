package org.encours.api.risk;

import java.util.function.Supplier;
import org.encours.api.Words;

/** What an indicator answers. The explanation is asked for only where somebody reads it. */
public sealed interface Reading {
  /** Why the value is what it is, or why there is none, in one sentence. */
  Supplier<Words> explanation();

  /**
   * There is a value.
   *
   * @param value finite, on the indicator's scale
   */
  record Found(double value, Supplier<Words> explanation) implements Reading {
    public Found {
      if (!Double.isFinite(value)) throw new IllegalArgumentException("no value: " + value);
    }
  }

  /** Nothing is known: it counts for nothing. */
  record Missing(Supplier<Words> explanation) implements Reading {}
}
