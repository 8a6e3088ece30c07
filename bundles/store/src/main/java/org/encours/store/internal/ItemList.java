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
import org.encours.api.ledger.ItemFilter;
import org.encours.api.ledger.ItemQuery;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Entries seen as items. The items of one account come by their due dates as known now; those of
 * all accounts by the due dates known when they were recorded, which an index gives.
 */
final class ItemList {
  private static final DueSource[] SOURCES = DueSource.values();
  private static final Map<ItemFilter.Side, String> SIDES =
      Map.of(
          ItemFilter.Side.DEBIT, "and e.amount > 0\n",
          ItemFilter.Side.CREDIT, "and e.amount < 0\n");
  private static final String DUE_NOW = "coalesce(x.due, e.due_date)";
  private static final String SELECT =
      """
      select e.*, a.number as account, a.name, b.code as book, b.label as book_label,
        g.number as gl, g.label as gl_label, coalesce(l.amount, 0) as settled,
        t.code as letter, t.id as lettering, coalesce(x.due, e.due_date) as due_now,
        coalesce(x.source, e.due_source) as source_now, coalesce(x.parts, 1) as parts,
        abs(e.amount) as size
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

  /**
   * What a list is sorted by.
   *
   * @param key in SQL
   * @param column of the result that holds it
   * @param type of SQL
   * @param down whether the largest comes first
   */
  private record Sorting(String key, String column, String type, boolean down) {
    static Sorting of(ItemQuery query) {
      return switch (query.order()) {
        case DUE ->
            query.account().isPresent()
                ? new Sorting(DUE_NOW, "due_now", "date", false)
                : new Sorting("e.due_date", "due_date", "date", false);
        case OLDEST -> new Sorting("e.entry_date", "entry_date", "date", false);
        case NEWEST -> new Sorting("e.entry_date", "entry_date", "date", true);
        case SMALLEST -> new Sorting("abs(e.amount)", "size", "bigint", false);
        case LARGEST -> new Sorting("abs(e.amount)", "size", "bigint", true);
      };
    }

    /** Rows behind a cursor; two values to bind. */
    String behind() {
      return "and (" + key + ", e.id) " + (down ? "<" : ">") + " (?::" + type + ", ?)\n";
    }

    Object read(String text, String cursor) {
      return type.equals("date") ? day(text, cursor) : (Object) Cursors.number(text);
    }

    String order() {
      String way = down ? " desc" : "";
      return "order by " + key + way + ", e.id" + way + " limit ?";
    }
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
    filter(query.filter(), where, binds);
    Sorting sorting = Sorting.of(query);
    query
        .page()
        .cursor()
        .ifPresent(
            cursor -> {
              String[] pair = Cursors.pair(cursor);
              where.append(sorting.behind());
              binds.add(sorting.read(pair[0], cursor));
              binds.add(Cursors.number(pair[1]));
            });
    binds.add(query.page().limit() + 1);
    List<Record> found = sql.fetch(where + sorting.order(), binds.toArray());
    Page<Record> rows =
        Cursors.page(
            found,
            query.page().limit(),
            last -> last.get(sorting.column()) + "~" + last.get("id", Long.class));
    Map<Long, List<Record>> parts = parts(rows.items());
    return rows.map(row -> item(row, parts.getOrDefault(row.get("id", Long.class), List.of())));
  }

  private static void filter(ItemFilter filter, StringBuilder where, List<Object> binds) {
    filter.side().ifPresent(side -> where.append(SIDES.get(side)));
    if (!filter.entries().isEmpty()) {
      where.append("and e.id = any (?)\n");
      binds.add(filter.entries().toArray(Long[]::new));
    }
    if (filter.text().isBlank()) return;
    where.append("and ((true");
    for (String word : filter.text().strip().split("\\s+")) {
      where.append(" and (e.piece ilike ? or e.label ilike ?)");
      binds.add(LikePattern.containing(word));
      binds.add(LikePattern.containing(word));
    }
    where.append(")");
    filter
        .amount()
        .ifPresent(
            range -> {
              where.append(
                  """
                   or abs(e.amount) between ? and ?
                  or abs(e.amount - coalesce(l.amount, 0)) between ? and ?""");
              binds.addAll(List.of(range.least(), range.most(), range.least(), range.most()));
            });
    where.append(")\n");
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
