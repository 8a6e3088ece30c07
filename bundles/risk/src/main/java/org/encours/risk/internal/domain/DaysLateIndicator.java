package org.encours.risk.internal.domain;

import org.encours.api.Words;

/** By how many days the customer is late, on average. */
final class DaysLateIndicator extends DelayIndicator {
  DaysLateIndicator() {
    super(0.3, Fading.YEAR);
  }

  @Override
  public String id() {
    return "days-late";
  }

  @Override
  public Words title() {
    return new Words("Retard moyen", "Mean delay");
  }

  @Override
  Words words(Words delay) {
    return new Words("Règle en moyenne " + delay.fr() + ".", "Pays " + delay.en() + " on average.");
  }
}
