package org.encours.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.ForecastFacts;
import org.encours.api.forecast.ForecastItem;
import org.encours.api.ledger.Company;
import org.encours.api.risk.LateChances;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open items with the chances of the latest rating of their account, or the mean of all. */
@Component
public final class JdbcForecastFacts implements ForecastFacts {
  private static final String ITEMS =
      """
      with share as (%1$s),
      due as (%2$s),
      rated as (
        select a.id, r.*
        from customer_account a
        join lateral (
          select over0::float8, over5::float8, over15::float8, over30::float8
          from rating x
          where x.account_id = a.id and x.as_of <= ?::date and x.recorded_at <= ?::timestamptz
          order by x.as_of desc, x.id desc limit 1) r on true
        where a.company_id = ?),
      usual as (
        select avg(over0) as over0, avg(over5) as over5, avg(over15) as over15,
          avg(over30) as over30
        from rated),
      item as (
        select e.account_id, coalesce(d.due_date, e.due_date) as due, %3$s as doubtful,
          case when d.entry_id is null then e.amount - coalesce(s.amount, 0)
               else greatest(0, least(d.amount, d.up_to - coalesce(s.amount, 0))) end as open
        %4$s
          and e.amount <> coalesce(s.amount, 0))
      select i.due, i.open, i.doubtful, coalesce(r.over0, u.over0), coalesce(r.over5, u.over5),
        coalesce(r.over15, u.over15), coalesce(r.over30, u.over30)
      from item i
      cross join usual u
      left join rated r on r.id = i.account_id
      where i.open <> 0"""
          .formatted(
              PastItems.SHARES,
              PastItems.DUES,
              PastItems.LEFT_OUT,
              PastItems.ENTRIES.formatted(
                  """
                  left join share s on s.entry_id = e.id
                  left join due d on d.entry_id = e.id"""));

  private final Transactions transactions;

  @Activate
  public JdbcForecastFacts(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void items(Company company, CashForecastQuery query, Consumer<ForecastItem> each) {
    Timestamp known = Timestamp.from(query.knownAt());
    CursorRows.read(
        transactions,
        ITEMS,
        row -> each.accept(item(row)),
        company.id(),
        query.asOf(),
        known,
        known,
        known,
        known,
        query.asOf(),
        known,
        company.id(),
        company.id(),
        query.asOf(),
        known,
        known);
  }

  private static ForecastItem item(ResultSet row) throws SQLException {
    return new ForecastItem(
        row.getObject(1, LocalDate.class), row.getLong(2), row.getBoolean(3), chances(row));
  }

  private static Optional<LateChances> chances(ResultSet row) throws SQLException {
    double over0 = row.getDouble(4);
    if (row.wasNull()) return Optional.empty();
    return Optional.of(
        new LateChances(over0, row.getDouble(5), row.getDouble(6), row.getDouble(7)));
  }
}
