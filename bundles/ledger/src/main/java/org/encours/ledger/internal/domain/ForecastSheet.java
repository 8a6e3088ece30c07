package org.encours.ledger.internal.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.forecast.CashForecast;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.ForecastItem;

/**
 * Weeks onto which open items are spread by their chance to be paid in each. Not thread-safe.
 *
 * <p>An item is paid in a week as a whole or not, hence its variance there is amount² · p · (1 −
 * p); those of a week add up. A payment that settles several items at once makes the true interval
 * wider.
 */
public final class ForecastSheet {
  private static final int WEEK = 7;

  /** Standard deviations on either side that hold 95 % of a normal distribution. */
  private static final BigDecimal DEVIATIONS = new BigDecimal("1.96");

  private final CashForecastQuery query;
  private final Currency currency;
  private final BigDecimal[] expected;
  private final BigDecimal[] ofOverdue;
  private final BigDecimal[] variance;
  private BigDecimal later = BigDecimal.ZERO;
  private long debits;
  private long overdue;
  private long credits;
  private long doubtful;
  private long notForeseen;

  public ForecastSheet(CashForecastQuery query, Currency currency) {
    this.query = query;
    this.currency = currency;
    expected = zeros(query.weeks());
    ofOverdue = zeros(query.weeks());
    variance = zeros(query.weeks());
  }

  private static BigDecimal[] zeros(int weeks) {
    BigDecimal[] zeros = new BigDecimal[weeks];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  public void add(ForecastItem item) {
    if (item.doubtful()) {
      doubtful = Math.addExact(doubtful, item.open());
    } else if (item.open() < 0) {
      credits = Math.addExact(credits, item.open());
    } else {
      debit(item);
    }
  }

  private void debit(ForecastItem item) {
    long now = ChronoUnit.DAYS.between(item.due(), query.asOf());
    debits = Math.addExact(debits, item.open());
    if (now > 0) overdue = Math.addExact(overdue, item.open());
    if (item.chances().isEmpty() || isUnheardOf(item, now)) {
      notForeseen = Math.addExact(notForeseen, item.open());
    } else {
      spread(BigDecimal.valueOf(item.open()), new PaymentCurve(item.chances().get()), now);
    }
  }

  /** Whether it should have been paid by now, whatever the rating. */
  private static boolean isUnheardOf(ForecastItem item, long now) {
    return new PaymentCurve(item.chances().orElseThrow()).open(now) <= 0;
  }

  private void spread(BigDecimal amount, PaymentCurve curve, long now) {
    for (int week = 0; week < query.weeks(); week++) {
      long after = now + (long) week * WEEK;
      BigDecimal chance = BigDecimal.valueOf(curve.paid(after, after + WEEK, now));
      BigDecimal part = amount.multiply(chance);
      expected[week] = expected[week].add(part);
      if (now > 0) ofOverdue[week] = ofOverdue[week].add(part);
      variance[week] =
          variance[week].add(part.multiply(amount).multiply(BigDecimal.ONE.subtract(chance)));
    }
    long end = now + (long) query.weeks() * WEEK;
    double rest = curve.paid(end, Math.max(end, PaymentCurve.LAST_DAY), now);
    later = later.add(amount.multiply(BigDecimal.valueOf(rest)));
  }

  public CashForecast forecast() {
    List<CashForecast.Week> weeks = new ArrayList<>();
    for (int week = 0; week < query.weeks(); week++) weeks.add(week(week));
    return new CashForecast(
        query,
        new Money(debits, currency),
        new Money(overdue, currency),
        new Money(credits, currency),
        new Money(doubtful, currency),
        rounded(later),
        new Money(notForeseen, currency),
        weeks);
  }

  private CashForecast.Week week(int week) {
    BigDecimal half = variance[week].sqrt(MathContext.DECIMAL64).multiply(DEVIATIONS);
    LocalDate from = query.asOf().plusDays((long) week * WEEK + 1);
    return new CashForecast.Week(
        from,
        from.plusDays(WEEK - 1),
        rounded(expected[week]),
        rounded(ofOverdue[week]),
        rounded(expected[week].subtract(half).max(BigDecimal.ZERO)),
        rounded(expected[week].add(half).min(BigDecimal.valueOf(debits))));
  }

  /** A mean is no amount that anybody owes: half up to the minor unit, once. */
  private Money rounded(BigDecimal minor) {
    return new Money(minor.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }
}
