package org.encours.rest.internal.view;

import org.encours.api.forecast.CashForecast;

/** A week of seven days. */
public record CashWeekView(
    String from,
    String to,
    MoneyView expected,
    MoneyView ofOverdue,
    MoneyView low,
    MoneyView high) {

  static CashWeekView of(CashForecast.Week week) {
    return new CashWeekView(
        week.from().toString(),
        week.to().toString(),
        MoneyView.of(week.expected()),
        MoneyView.of(week.ofOverdue()),
        MoneyView.of(week.low()),
        MoneyView.of(week.high()));
  }
}
