package org.encours.risk.internal.domain;

import org.encours.api.Words;

/** By how many days the customer has been late of late: the trend, beside the mean of the year. */
final class RecentDelayIndicator extends DelayIndicator {
  RecentDelayIndicator() {
    super(0.1, Fading.MONTH);
  }

  @Override
  public String id() {
    return "recent-delay";
  }

  @Override
  public Words title() {
    return new Words("Retard récent", "Recent delay");
  }

  @Override
  Words words(Words delay) {
    return new Words("Dernièrement, règle " + delay.fr() + ".", "Lately pays " + delay.en() + ".");
  }
}
