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
  Words words(double mean) {
    Words days = number(mean);
    return new Words(
        "Pour les dernières échéances, règle " + days.fr() + " jours après.",
        "For the latest due dates, pays " + days.en() + " days after.");
  }
}
