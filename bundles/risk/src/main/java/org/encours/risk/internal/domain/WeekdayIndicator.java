package org.encours.risk.internal.domain;

import java.time.format.TextStyle;
import java.util.Locale;
import org.encours.api.Words;
import org.encours.api.risk.RiskQuestion;

/** How many were late of those due on the same day of the week: many firms pay on fixed days. */
final class WeekdayIndicator extends ShareIndicator {
  WeekdayIndicator() {
    super(0.2, 2, 2);
  }

  @Override
  public String id() {
    return "same-weekday";
  }

  @Override
  public Words title() {
    return new Words("Retards du même jour de semaine", "Late on the same weekday");
  }

  @Override
  public boolean isAboutSale() {
    return true;
  }

  @Override
  double likeness(RiskQuestion question, int invoice) {
    return Math.floorMod(question.customer().due(invoice) - question.sale().due(), 7) == 0 ? 1 : 0;
  }

  @Override
  Words like(RiskQuestion question) {
    var day = Days.weekday(question.sale().due());
    return new Words(
        " échues un " + day.getDisplayName(TextStyle.FULL, Locale.FRENCH),
        " due on a " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
