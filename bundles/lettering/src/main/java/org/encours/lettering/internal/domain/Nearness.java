package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import org.encours.api.lettering.OpenEntry;

/** Which of several debts a payment of some day is likely to mean: people pay what is due. */
final class Nearness {
  /** A day before the due date counts like so many after it. */
  private static final int NOT_DUE = 3;

  private Nearness() {}

  /** The less, the likelier. */
  static long distance(OpenEntry debt, LocalDate day) {
    long after = day.toEpochDay() - debt.due().toEpochDay();
    return after < 0 ? -after * NOT_DUE : after;
  }
}
