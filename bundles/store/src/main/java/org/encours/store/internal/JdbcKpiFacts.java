package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.kpi.KpiFacts;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiInputs.MonthSales;
import org.encours.api.kpi.KpiInputs.PaidItems;
import org.encours.api.kpi.KpiPeriod;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.ledger.Company;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads balances, sales and settled invoices for the key figures: one statement for each. */
@Component
public final class JdbcKpiFacts implements KpiFacts {
  /**
   * An opening entry in force is always the beginning of what is known of an account, whenever it
   * is dated.
   */
  private static final String BALANCES =
      """
      with share as (%1$s),
      due as (%2$s),
      planned as (
        select d.entry_id,
          sum(greatest(0, least(d.amount, d.up_to - coalesce(s.amount, 0))))
            filter (where d.due_date >= ?::date) as current
        from due d left join share s on s.entry_id = d.entry_id
        group by d.entry_id),
      kept as (
        select e.id, e.entry_date, e.amount - coalesce(s.amount, 0) as open, %3$s as left_out,
          case when p.entry_id is not null then coalesce(p.current, 0)
               when e.due_date >= ?::date then e.amount - coalesce(s.amount, 0)
               else 0 end as current,
          case when e.entry_date < ?::date or e.opening
               then e.amount - case when s.effective_date < ?::date then s.amount else 0 end
               else 0 end as before
        %4$s)
      select min(entry_date) as begins,
        coalesce(sum(open) filter (where not left_out), 0)::bigint as receivables,
        coalesce(sum(current) filter (where not left_out), 0)::bigint as current,
        coalesce(sum(before) filter (where not left_out), 0)::bigint as opening,
        coalesce(sum(open) filter (where left_out), 0)::bigint as excluded
      from kept"""
          .formatted(
              PastItems.SHARES,
              PastItems.DUES,
              PastItems.LEFT_OUT,
              PastItems.ENTRIES.formatted(
                  """
                  left join share s on s.entry_id = e.id
                  left join planned p on p.entry_id = e.id"""));

  private static final String SALES =
      """
      with %1$s
      select date_trunc('month', e.entry_date)::date as month, sum(e.amount)::bigint as amount,
        coalesce(sum(e.amount) filter (where e.entry_date >= ?::date), 0)::bigint as in_period,
        coalesce(sum(e.amount) filter (where e.entry_date >= ?::date), 0)::bigint as to_collect,
        count(*) filter (where e.amount > 0 and e.entry_date >= ?::date) as invoices
      %2$s
        and not e.opening and e.book_id in (select book_id from sales_book)
        and not %3$s and e.entry_date >= ?::date
      group by 1 order by 1 desc""";

  private static final String PAID =
      """
      with share as (%1$s),
      due as (%2$s),
      %3$s,
      paid as (
        select s.effective_date - coalesce(d.due, e.due_date) as late
        %4$s
          and not e.opening and e.book_id in (select book_id from sales_book)
          and not %5$s and e.amount > 0 and s.effective_date >= ?::date)
      select count(*) as items, count(*) filter (where late > 0) as late,
        coalesce(sum(late) filter (where late > 0), 0)::bigint as days_late
      from paid""";

  private final Transactions transactions;

  @Activate
  public JdbcKpiFacts(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public KpiInputs inputs(Company company, KpiQuery query) {
    Record balances = balances(company, query);
    Optional<LocalDate> begins = Optional.ofNullable(balances.get("begins", LocalDate.class));
    KpiPeriod period = begins.map(query.period()::since).orElse(query.period());
    KpiPeriod collection =
        begins.map(query.collectionPeriod()::since).orElse(query.collectionPeriod());
    Sums sums = sales(company, query, period.from(), collection.from());
    return new KpiInputs(
        query,
        begins,
        period,
        collection,
        money(company, balances.get("receivables", Long.class)),
        money(company, balances.get("current", Long.class)),
        money(company, balances.get("opening", Long.class)),
        money(company, balances.get("excluded", Long.class)),
        money(company, sums.inPeriod),
        money(company, sums.toCollect),
        sums.months,
        sums.invoices,
        paid(company, query, period.from()));
  }

  private Record balances(Company company, KpiQuery query) {
    Timestamp known = Timestamp.from(query.knownAt());
    LocalDate from = query.collectionPeriod().from();
    return transactions
        .sql()
        .fetchSingle(
            BALANCES,
            company.id(),
            query.asOf(),
            known,
            known,
            known,
            known,
            query.asOf(),
            query.asOf(),
            from,
            from,
            company.id(),
            query.asOf(),
            known,
            known);
  }

  /** Sales by month, and of the two periods. */
  private record Sums(List<MonthSales> months, long inPeriod, long toCollect, long invoices) {}

  private Sums sales(Company company, KpiQuery query, LocalDate from, LocalDate collectFrom) {
    Timestamp known = Timestamp.from(query.knownAt());
    YearMonth firstMonth = YearMonth.from(query.asOf()).minusMonths(KpiInputs.MOST_MONTHS - 1L);
    LocalDate earliest =
        List.of(from, collectFrom, firstMonth.atDay(1)).stream()
            .min(LocalDate::compareTo)
            .orElseThrow();
    List<MonthSales> months = new ArrayList<>();
    long inPeriod = 0;
    long toCollect = 0;
    long invoices = 0;
    for (Record row :
        transactions
            .sql()
            .fetch(
                SALES.formatted(
                    books(company), PastItems.ENTRIES.formatted(""), PastItems.LEFT_OUT),
                known,
                from,
                collectFrom,
                from,
                company.id(),
                query.asOf(),
                known,
                known,
                earliest)) {
      YearMonth month = YearMonth.from(row.get("month", LocalDate.class));
      if (!month.isBefore(firstMonth)) {
        months.add(new MonthSales(month, money(company, row.get("amount", Long.class))));
      }
      inPeriod = Math.addExact(inPeriod, row.get("in_period", Long.class));
      toCollect = Math.addExact(toCollect, row.get("to_collect", Long.class));
      invoices += row.get("invoices", Long.class);
    }
    return new Sums(months, inPeriod, toCollect, invoices);
  }

  private PaidItems paid(Company company, KpiQuery query, LocalDate from) {
    Timestamp known = Timestamp.from(query.knownAt());
    String entries =
        PastItems.ENTRIES.formatted(
            """
            join share s on s.entry_id = e.id and s.amount = e.amount
            left join (select entry_id, max(due_date) as due from due group by entry_id) d
              on d.entry_id = e.id""");
    return transactions
        .sql()
        .fetchSingle(
            PAID.formatted(
                PastItems.SHARES, PastItems.DUES, books(company), entries, PastItems.LEFT_OUT),
            company.id(),
            query.asOf(),
            known,
            known,
            known,
            known,
            known,
            company.id(),
            query.asOf(),
            known,
            known,
            from)
        .map(
            row ->
                new PaidItems(
                    row.get("items", Long.class),
                    row.get("late", Long.class),
                    row.get("days_late", Long.class)));
  }

  private static String books(Company company) {
    return SalesBooks.of(company.id(), "and recorded_at <= ?::timestamptz");
  }

  private static Money money(Company company, long minor) {
    return new Money(minor, company.currency());
  }
}
