package org.encours.rest.internal.view;

import java.util.List;
import org.encours.api.forecast.CashForecast;

/** What open items are expected to bring. */
public record CashForecastView(
    String asOf,
    String knownAt,
    MoneyView debits,
    MoneyView overdue,
    MoneyView credits,
    MoneyView doubtful,
    MoneyView later,
    MoneyView notForeseen,
    int confidencePercent,
    List<CashWeekView> weeks) {

  public static CashForecastView of(CashForecast forecast) {
    return new CashForecastView(
        forecast.query().asOf().toString(),
        forecast.query().knownAt().toString(),
        MoneyView.of(forecast.debits()),
        MoneyView.of(forecast.overdue()),
        MoneyView.of(forecast.credits()),
        MoneyView.of(forecast.doubtful()),
        MoneyView.of(forecast.later()),
        MoneyView.of(forecast.notForeseen()),
        CashForecast.CONFIDENCE_PERCENT,
        forecast.weeks().stream().map(CashWeekView::of).toList());
  }
}
