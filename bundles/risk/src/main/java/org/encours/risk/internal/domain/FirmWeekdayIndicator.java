package org.encours.risk.internal.domain;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.encours.api.Words;
import org.encours.api.risk.FirmFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/** How all customers pay what is due on that day of the week, against all days. */
final class FirmWeekdayIndicator implements ShippedIndicator {
  @Override
  public String id() {
    return "firm-weekday";
  }

  @Override
  public Words title() {
    return new Words("Jour de l’échéance", "Weekday of the due date");
  }

  @Override
  public boolean isAboutSale() {
    return true;
  }

  @Override
  public boolean isBehaviour() {
    return true;
  }

  @Override
  public Scale scale() {
    return new Scale(0.2, 0, -3, 3);
  }

  @Override
  public Reading read(RiskQuestion question) {
    FirmFacts firm = question.firm();
    DayOfWeek day = Days.weekday(question.sale().due());
    double usual = firm.lateShare(question.horizon());
    double onThatDay = firm.lateShare(question.horizon(), day);
    return new Reading.Found(
        LogOdds.of(onThatDay) - LogOdds.of(usual), () -> words(day, onThatDay));
  }

  private static Words words(DayOfWeek day, double share) {
    long percent = Math.round(100 * share);
    return new Words(
        "Tous clients, échéances du %s : %d %% de retards."
            .formatted(day.getDisplayName(TextStyle.FULL, Locale.FRENCH), percent),
        "All customers, due on a %s: %d%% late."
            .formatted(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), percent));
  }
}
