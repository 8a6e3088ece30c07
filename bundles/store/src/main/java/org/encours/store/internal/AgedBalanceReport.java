package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Draws up the aged balance: one statement for rows and total. */
final class AgedBalanceReport {
  /** Letterings in force now: right when nothing later than the query is in the ledger. */
  private static final String CURRENT_SHARES = "select entry_id, amount from lettered";

  /** Due dates learnt after the entries. */
  private static final String CURRENT_DUES =
      "select entry_id, due_date, amount, up_to from due_now";

  private final DSLContext sql;
  private final Company company;
  private final Clock clock;
  private final AgeBuckets buckets = AgeBuckets.USUAL;

  AgedBalanceReport(DSLContext sql, Company company, Clock clock) {
    this.sql = sql;
    this.company = company;
    this.clock = clock;
  }

  AgedBalance draw(AgedBalanceQuery query) {
    Timestamp knownAt = Timestamp.from(query.knownAt());
    List<Object> binds = new ArrayList<>();
    String shares = CURRENT_SHARES;
    String dues = CURRENT_DUES;
    if (!isCurrent(query)) {
      shares = PastItems.SHARES;
      dues = PastItems.DUES;
      binds.addAll(List.of(company.id(), query.asOf(), knownAt, knownAt, knownAt, knownAt));
    }
    for (int i = 0; i < buckets.upperBounds().size(); i++) binds.add(query.asOf());
    binds.add(query.asOf());
    binds.addAll(List.of(company.id(), query.asOf(), knownAt, knownAt));
    String order =
        switch (query.order()) {
          case ACCOUNT -> "number";
          case BALANCE -> "-balance";
          case OVERDUE -> "-(balance - bucket_0)";
        };
    String statement = statement(shares, dues, order, query, binds);
    binds.add(query.page().limit() + 1);
    List<Record> found = sql.fetch(statement, binds.toArray());
    AgedBalance.Line total =
        found.isEmpty() ? zero() : line(found.get(0), "total_balance", "total_bucket_");
    List<Record> rows = found.stream().filter(row -> row.get("id") != null).toList();
    Page<Record> page =
        Cursors.page(
            rows,
            query.page().limit(),
            last -> last.get("sort_key", String.class) + "~" + last.get("id", Long.class));
    return new AgedBalance(
        query.asOf(), query.knownAt(), buckets.names(), total, page.map(this::row));
  }

  /** Whether nothing in the ledger is later than the query's day and moment. */
  private boolean isCurrent(AgedBalanceQuery query) {
    if (query.knownAt().isBefore(clock.instant())) return false;
    return sql.fetchOptional(
            "select 1 from import_outcome where company_id = ? and last_date > ? limit 1",
            company.id(),
            query.asOf())
        .isEmpty();
  }

  private String statement(
      String shares, String dues, String order, AgedBalanceQuery query, List<Object> binds) {
    StringBuilder sums = new StringBuilder();
    StringBuilder totals = new StringBuilder("coalesce(sum(balance), 0)::bigint as total_balance");
    StringBuilder nonZero = new StringBuilder("balance <> 0");
    for (int i = 0; i < buckets.names().size(); i++) {
      sums.append(
          ", coalesce(sum(open) filter (where bucket = %1$d), 0)::bigint as bucket_%1$d"
              .formatted(i));
      totals.append(", coalesce(sum(bucket_%1$d), 0)::bigint as total_bucket_%1$d".formatted(i));
      nonZero.append(" or bucket_%d <> 0".formatted(i));
    }
    String after = "";
    if (query.page().cursor().isPresent()) {
      String[] pair = Cursors.pair(query.page().cursor().get());
      after = "and (%s, a.id) > (?, ?)".formatted(order);
      binds.add(order.startsWith("-") ? Cursors.number(pair[0]) : pair[0]);
      binds.add(Cursors.number(pair[1]));
    }
    return """
        with share as (%1$s),
        due as (%7$s),
        open as (
          select e.account_id,
            case when d.entry_id is null then e.amount - coalesce(s.amount, 0)
                 else greatest(0, least(d.amount, d.up_to - coalesce(s.amount, 0))) end as open,
            %2$s as bucket
          from entry e
          left join share s on s.entry_id = e.id
          left join due d on d.entry_id = e.id
          where e.company_id = ? and e.entry_date <= ?::date and e.recorded_at <= ?::timestamptz
            and not exists (select from entry_withdrawn w
                            where w.entry_id = e.id and w.recorded_at <= ?::timestamptz)
            and e.amount <> coalesce(s.amount, 0)),
        by_account as materialized (
          select account_id, sum(open)::bigint as balance%3$s from open group by account_id),
        total as (select %4$s from by_account),
        page as (
          select a.id, a.number, a.name, a.collective, b.*, %5$s as sort_key
          from by_account b
          join account a on a.id = b.account_id
          where (%6$s) %8$s
          order by sort_key, a.id
          limit ?)
        select t.*, p.* from total t left join page p on true order by p.sort_key, p.id"""
        .formatted(shares, bucketCase(), sums, totals, order, nonZero, dues, after);
  }

  /** Number of the bucket of an entry: 0 not due, then by days late. */
  private String bucketCase() {
    StringBuilder text =
        new StringBuilder("case when coalesce(d.due_date, e.due_date) >= ?::date then 0");
    int bucket = 1;
    for (int bound : buckets.upperBounds()) {
      text.append(
          " when coalesce(d.due_date, e.due_date) >= ?::date - %d then %d"
              .formatted(bound, bucket++));
    }
    return text.append(" else %d end".formatted(bucket)).toString();
  }

  private AgedBalance.Row row(Record row) {
    return new AgedBalance.Row(Columns.account(row, "id"), line(row, "balance", "bucket_"));
  }

  private AgedBalance.Line line(Record row, String balance, String prefix) {
    List<Money> byBucket = new ArrayList<>();
    for (int i = 0; i < buckets.names().size(); i++) {
      byBucket.add(money(row.get(prefix + i, Long.class)));
    }
    return new AgedBalance.Line(money(row.get(balance, Long.class)), List.copyOf(byBucket));
  }

  private AgedBalance.Line zero() {
    return new AgedBalance.Line(money(0), buckets.names().stream().map(name -> money(0)).toList());
  }

  private Money money(long minor) {
    return new Money(minor, company.currency());
  }
}
