package com.example.encours.acme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.encours.api.Words;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;
import org.osgi.service.component.annotations.Component;

/** What is due on a weekend is paid on Monday at best. */
@Component
public final class WeekendIndicator implements RiskIndicator {
  private static final Words DUE =
      new Words("L'échéance tombe un week-end.", "It is due on a weekend.");
  private static final Words NOT_DUE =
      new Words("L'échéance tombe en semaine.", "It is due on a weekday.");

  @Override
  public String id() {
    return "acme-weekend";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Words title() {
    return new Words("Échéance le week-end", "Due on a weekend");
  }

  @Override
  public Scale scale() {
    return new Scale(0.5, 0, 0, 1);
  }

  @Override
  public Reading read(RiskQuestion question) {
    DayOfWeek day = LocalDate.ofEpochDay(question.sale().due()).getDayOfWeek();
    boolean weekend = day.compareTo(DayOfWeek.FRIDAY) > 0;
    return new Reading.Found(weekend ? 1 : 0, () -> weekend ? DUE : NOT_DUE);
  }
}
