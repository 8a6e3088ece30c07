package org.encours.store.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.document.Coded;
import org.encours.api.document.Piece;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Entry;
import org.encours.api.ledger.Instalment;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Entries seen as items. The items of one account come by their due dates as known now; those of
 * all accounts by the due dates known when they were recorded, which an index gives.
 */
final class ItemList {
  private static final DueSource[] SOURCES = DueSource.values();
  private static final String DUE_NOW = "coalesce(x.due, e.due_date)";
  private static final String SELECT =
      """
      select e.*, a.number as account, a.name, b.code as book, b.label as book_label,
        g.number as gl, g.label as gl_label, coalesce(l.amount, 0) as settled,
        t.code as letter, t.id as lettering, coalesce(x.due, e.due_date) as due_now,
        coalesce(x.source, e.due_source) as source_now, coalesce(x.parts, 1) as parts
      from entry e
      join account a on a.id = e.account_id
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join lettered l on l.entry_id = e.id
      left join lettering t on t.id = l.lettering_id
      left join lateral (
        select coalesce(min(d.due_date) filter (where d.up_to > coalesce(l.amount, 0)),
            max(d.due_date)) as due,
          max(d.source) as source, count(*) as parts
        from due_now d where d.entry_id = e.id) x on true
      where e.company_id = ?
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      """;

  private final DSLContext sql;
  private final Company company;

  ItemList(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  Page<Item> page(ItemQuery query) {
    StringBuilder where = new StringBuilder(SELECT);
    List<Object> binds = new ArrayList<>(List.of(company.id()));
    query
        .account()
        .ifPresent(
            account -> {
              where.append(
                  """
                  and e.account_id = (
                    select id from customer_account where company_id = ? and number = ?)
                  """);
              binds.add(company.id());
              binds.add(account);
            });
    switch (query.state()) {
      case OPEN -> where.append("and e.amount <> coalesce(l.amount, 0)\n");
      case LETTERED -> where.append("and e.amount = l.amount\n");
      case ALL -> {}
    }
    String key = query.account().isPresent() ? DUE_NOW : "e.due_date";
    query
        .page()
        .cursor()
        .ifPresent(
            cursor -> {
              String[] pair = Cursors.pair(cursor);
              where.append("and (" + key + ", e.id) > (?::date, ?)\n");
              binds.add(day(pair[0], cursor));
              binds.add(Cursors.number(pair[1]));
            });
    binds.add(query.page().limit() + 1);
    List<Record> found = sql.fetch(where + "order by " + key + ", e.id limit ?", binds.toArray());
    String column = query.account().isPresent() ? "due_now" : "due_date";
    Page<Record> rows =
        Cursors.page(
            found,
            query.page().limit(),
            last -> last.get(column, LocalDate.class) + "~" + last.get("id", Long.class));
    Map<Long, List<Record>> parts = parts(rows.items());
    return rows.map(row -> item(row, parts.getOrDefault(row.get("id", Long.class), List.of())));
  }

  private static LocalDate day(String text, String cursor) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw (InvalidRequest) Cursors.invalid(cursor).initCause(e);
    }
  }

  private Map<Long, List<Record>> parts(List<Record> rows) {
    Long[] several =
        rows.stream()
            .filter(row -> row.get("parts", Long.class) > 1)
            .map(row -> row.get("id", Long.class))
            .toArray(Long[]::new);
    if (several.length == 0) return Map.of();
    return sql.fetch(
            """
            select entry_id, due_date, amount, up_to from due_now
            where entry_id = any (?) order by entry_id, due_date, place""",
            (Object) several)
        .intoGroups(row -> row.get("entry_id", Long.class), row -> row);
  }

  private Item item(Record row, List<Record> parts) {
    long amount = row.get("amount", Long.class);
    long settled = row.get("settled", Long.class);
    Entry entry =
        new Entry(
            row.get("id", Long.class),
            row.get("account", String.class),
            new Coded(row.get("book", String.class), row.get("book_label", String.class)),
            row.get("number", String.class),
            row.get("entry_date", LocalDate.class),
            new Coded(row.get("gl", String.class), row.get("gl_label", String.class)),
            new Piece(
                row.get("piece", String.class),
                Optional.ofNullable(row.get("piece_date", LocalDate.class))),
            row.get("label", String.class),
            money(amount),
            row.get("due_now", LocalDate.class),
            SOURCES[row.get("source_now", Integer.class)]);
    return new Item(
        entry,
        row.get("name", String.class),
        money(amount - settled),
        Optional.ofNullable(row.get("letter", String.class)),
        Optional.ofNullable(row.get("lettering", Long.class)),
        parts.stream().map(part -> instalment(part, settled)).toList());
  }

  private Instalment instalment(Record part, long settled) {
    long amount = part.get("amount", Long.class);
    long open = Math.max(0, Math.min(amount, part.get("up_to", Long.class) - settled));
    return new Instalment(part.get("due_date", LocalDate.class), money(amount), money(open));
  }

  private Money money(long minor) {
    return new Money(minor, company.currency());
  }
}
