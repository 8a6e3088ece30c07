package org.encours.ledger.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encours.api.Money;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiInputs.MonthSales;
import org.encours.api.kpi.KpiPeriod;

/**
 * What is open, exhausted by the sales of one month after the other, back from the latest.
 *
 * @param wholeDays days of the months that were wholly taken
 * @param month the one that exceeds what was left
 * @param rest what was left
 * @param monthSales its sales
 * @param monthDays its days: fewer in the month that is not over, or in which the ledger begins
 */
record CountBack(long wholeDays, YearMonth month, Money rest, Money monthSales, long monthDays) {

  /**
   * A month without sales, or with more credit notes than invoices, counts its days and leaves what
   * is open as it is, or greater.
   *
   * @return empty if all known sales do not exhaust it
   */
  static Optional<CountBack> of(KpiInputs inputs) {
    if (inputs.begins().isEmpty()) return Optional.empty();
    LocalDate asOf = inputs.query().asOf();
    LocalDate begins = inputs.begins().get();
    Map<YearMonth, Money> sales =
        inputs.months().stream().collect(Collectors.toMap(MonthSales::month, MonthSales::sales));
    Money none = Money.zero(inputs.receivables().currency());
    Money rest = inputs.receivables();
    long days = 0;
    YearMonth month = YearMonth.from(asOf);
    for (int i = 0; i < KpiInputs.MOST_MONTHS; i++) {
      if (month.isBefore(YearMonth.from(begins))) return Optional.empty();
      Money sold = sales.getOrDefault(month, none);
      long monthDays = daysOf(month, asOf).since(begins).days();
      if (sold.signum() > 0 && sold.compareTo(rest) >= 0) {
        return Optional.of(new CountBack(days, month, rest, sold, monthDays));
      }
      if (!rest.isZero()) days += monthDays;
      rest = rest.minus(sold);
      month = month.minusMonths(1);
    }
    return Optional.empty();
  }

  private static KpiPeriod daysOf(YearMonth month, LocalDate asOf) {
    LocalDate last = month.atEndOfMonth();
    return new KpiPeriod(month.atDay(1), last.isAfter(asOf) ? asOf : last);
  }
}
