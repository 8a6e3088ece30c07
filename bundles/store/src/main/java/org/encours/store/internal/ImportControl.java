package org.encours.store.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.AccountControl;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What an import did to the balances of the accounts: those first whose opening balance the file
 * states otherwise, by how much; then those that it moved most.
 */
final class ImportControl {
  /** Entries of an import have higher numbers than what the ledger had before. */
  private static final String STATEMENT =
      """
      with change as (
        select account_id, sum(debit) as debit, sum(credit) as credit, sum(withdrawn) as withdrawn
        from (
          select e.account_id, greatest(e.amount, 0) as debit, greatest(-e.amount, 0) as credit,
            0::bigint as withdrawn
          from entry e
          where e.company_id = ? and e.import_id = ? and e.id between ? and ?
            and not exists (select from movement_entry m where m.entry_id = e.id and m.stands_in)
          union all
          select e.account_id, 0, 0, e.amount
          from entry_withdrawn w join entry e on e.id = w.entry_id where w.import_id = ?) c
        group by account_id),
      touched as (
        select coalesce(c.account_id, o.account_id) as account_id, coalesce(c.debit, 0) as debit,
          coalesce(c.credit, 0) as credit, coalesce(c.withdrawn, 0) as withdrawn, o.stated, o.found
        from change c
        full join (select * from import_opening where import_id = ?) o using (account_id)),
      page as (
        select t.*, abs(coalesce(stated - found, 0)) as gap, (debit + credit)::bigint as moved
        from touched t)
      select p.*, a.number, a.name, a.collective,
        coalesce((select sum(e.amount) from entry e
                  where e.account_id = p.account_id and e.id < ?
                    and not exists (
                      select from entry_withdrawn w
                      where w.entry_id = e.id and w.recorded_at < ?::timestamptz
                        and w.import_id is distinct from ?)), 0)::bigint
          as before
      from page p join account a on a.id = p.account_id
      %s
      order by gap desc, moved desc, account_id limit ?""";

  private final DSLContext sql;

  ImportControl(DSLContext sql) {
    this.sql = sql;
  }

  Page<AccountControl> page(long importId, PageRequest page) {
    Optional<Record> outcome =
        sql.fetchOptional(
            """
            select o.company_id, o.recorded_at, c.currency, r.first_entry, r.last_entry
            from import_outcome o
            join company c on c.id = o.company_id
            join import_range r on r.import_id = o.import_id
            where o.import_id = ? and o.state = 'IMPORTED'""",
            importId);
    if (outcome.isEmpty()) return new Page<>(List.of(), Optional.empty());
    int company = outcome.get().get("company_id", Integer.class);
    long first = outcome.get().get("first_entry", Long.class);
    long last = outcome.get().get("last_entry", Long.class);
    List<Object> binds =
        new ArrayList<>(List.of(company, importId, first, last, importId, importId, first));
    binds.add(outcome.get().get("recorded_at"));
    binds.add(importId);
    String after = "";
    if (page.cursor().isPresent()) {
      String[] place = Cursors.pair(page.cursor().get());
      String[] amounts = Cursors.pair(place[0]);
      after = "where (-gap, -moved, account_id) > (-?::bigint, -?::bigint, ?)";
      binds.add(Cursors.number(amounts[0]));
      binds.add(Cursors.number(amounts[1]));
      binds.add(Cursors.number(place[1]));
    }
    binds.add(page.limit() + 1);
    Currency currency = Currency.getInstance(outcome.get().get("currency", String.class));
    List<Record> found = sql.fetch(STATEMENT.formatted(after), binds.toArray());
    return Cursors.page(found, page.limit(), ImportControl::cursor)
        .map(row -> control(row, currency));
  }

  private static String cursor(Record last) {
    return last.get("gap", Long.class)
        + "~"
        + last.get("moved", Long.class)
        + "~"
        + last.get("account_id", Long.class);
  }

  private static AccountControl control(Record row, Currency currency) {
    long before = row.get("before", Long.class);
    long debit = row.get("debit", Long.class);
    long credit = row.get("credit", Long.class);
    long withdrawn = row.get("withdrawn", Long.class);
    Optional<Long> stated = Optional.ofNullable(row.get("stated", Long.class));
    return new AccountControl(
        Columns.account(row, "account_id"),
        new Money(before, currency),
        new Money(debit, currency),
        new Money(credit, currency),
        new Money(withdrawn, currency),
        new Money(before + debit - credit - withdrawn, currency),
        stated.map(amount -> new Money(amount, currency)),
        stated.map(amount -> new Money(amount - row.get("found", Long.class), currency)));
  }
}
