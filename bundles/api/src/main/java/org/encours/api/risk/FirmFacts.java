package org.encours.api.risk;

import java.time.DayOfWeek;

/** How the customers of a firm pay, all together, as known strictly before a day. */
public interface FirmFacts {
  /** Share of invoices that were late, between 0 and 1, never 0 nor 1. */
  double lateShare(Horizon horizon);

  /** The same of those due on that day of the week. */
  double lateShare(Horizon horizon, DayOfWeek due);
}
