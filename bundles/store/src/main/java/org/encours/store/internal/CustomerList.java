package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Customer accounts with what is open on them. */
final class CustomerList {
  /** What is overdue of entries whose due dates were learnt later, and the oldest of these. */
  private static final String PARTS =
      """
      select d.entry_id,
        sum(greatest(0, least(d.amount, d.up_to - coalesce(l.amount, 0))))
          filter (where d.due_date < ?::date) as overdue,
        min(d.due_date) filter (where d.up_to > coalesce(l.amount, 0)) as oldest
      from due_now d
      left join lettered l on l.entry_id = d.entry_id
      %s
      group by d.entry_id""";

  /** Balance and open amounts by account, of the entries that the last placeholder admits. */
  private static final String BALANCES =
      """
      select e.account_id,
        sum(e.amount)::bigint as balance,
        coalesce(sum(
          case when x.entry_id is not null then x.overdue
               when e.due_date < ?::date then e.amount - coalesce(l.amount, 0) end)
          filter (where e.amount > 0), 0)::bigint as overdue,
        count(*) filter (where e.amount <> coalesce(l.amount, 0)) as open_items,
        min(coalesce(x.oldest, e.due_date))
          filter (where e.amount > coalesce(l.amount, 0) and e.amount > 0) as oldest_due
      from entry e
      left join lettered l on l.entry_id = e.id
      left join %s
      where %s
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      group by e.account_id
      """;

  private static final String COLUMNS =
      """
      select a.id, a.number, a.name, a.collective, coalesce(b.balance, 0) as balance,
        coalesce(b.overdue, 0) as overdue, coalesce(b.open_items, 0) as open_items, b.oldest_due
      """;

  private final DSLContext sql;
  private final Company company;

  CustomerList(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  Optional<CustomerBalance> one(String account, LocalDate asOf) {
    return sql.fetchOptional(
            COLUMNS
                + "from account a left join lateral ("
                + BALANCES.formatted(
                    "lateral (" + PARTS.formatted("where d.entry_id = e.id") + ") x on true",
                    "e.account_id = a.id")
                + ") b on true where a.company_id = ? and a.number = ?",
            asOf,
            asOf,
            company.id(),
            account)
        .map(this::customer);
  }

  Page<CustomerBalance> page(CustomerQuery query) {
    String key =
        switch (query.order()) {
          case ACCOUNT -> "number";
          case NAME -> "lower(name)";
          case BALANCE -> "-balance";
          case OVERDUE -> "-overdue";
        };
    boolean numeric = key.startsWith("-");
    List<Object> binds =
        new ArrayList<>(Arrays.asList(query.asOf(), query.asOf(), company.id(), company.id()));
    String search = "";
    if (!query.search().isEmpty()) {
      search = "and (a.number ilike ? or a.name ilike ?)\n";
      String pattern = LikePattern.containing(query.search());
      binds.add(pattern);
      binds.add(pattern);
    }
    String after = "";
    if (query.page().cursor().isPresent()) {
      String[] pair = Cursors.pair(query.page().cursor().get());
      after = "where (" + key + ", id) > (?, ?)\n";
      binds.add(numeric ? Cursors.number(pair[0]) : pair[0]);
      binds.add(Cursors.number(pair[1]));
    }
    binds.add(query.page().limit() + 1);
    List<Record> found =
        sql.fetch(
            "select *, "
                + key
                + " as sort_key from ("
                + COLUMNS
                + "from account a left join ("
                + BALANCES.formatted(
                    "(" + PARTS.formatted("") + ") x on x.entry_id = e.id", "e.company_id = ?")
                + ") b on b.account_id = a.id where a.company_id = ?\n"
                + search
                + ") c\n"
                + after
                + "order by sort_key, id limit ?",
            binds.toArray());
    return Cursors.page(
            found,
            query.page().limit(),
            last -> last.get("sort_key", String.class) + "~" + last.get("id", Long.class))
        .map(this::customer);
  }

  private CustomerBalance customer(Record row) {
    return new CustomerBalance(
        Columns.account(row, "id"),
        new Money(row.get("balance", Long.class), company.currency()),
        new Money(row.get("overdue", Long.class), company.currency()),
        row.get("open_items", Integer.class),
        Optional.ofNullable(row.get("oldest_due", LocalDate.class)));
  }
}
