package org.encours.api.risk;

import org.encours.api.Words;

/**
 * Something about a customer that says how it will pay. An extension point: register as an OSGi
 * service; two indicators of the same id: the higher {@code service.ranking} wins.
 *
 * <p>Pure: the answer depends on the question alone, never on a clock or a store, and a question is
 * asked for many invoices. What an indicator adds to the log-odds of being late is its weight times
 * the distance of its value from its reference, within its bounds.
 */
public interface RiskIndicator {
  /** Name of the indicator, kept with every note: never reuse one. */
  String id();

  /** Grows with every change of behaviour. */
  int version();

  /** What it looks at, for the screens. */
  Words title();

  /** What its values count for. */
  Scale scale();

  /** Its value for that question, or why there is none. */
  Reading read(RiskQuestion question);
}
