package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Proposal;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what a dry run would do. */
final class ForeseenReads {
  private static final String FORESEEN =
      """
      select f.*, a.number, a.name, c.currency,
        exists (
          select from proposal p
          where p.company_id = a.company_id and p.fingerprint = f.fingerprint
            and not exists (select from proposal_decision d where d.proposal_id = p.id)) as known
      from lettering_foreseen f
      join account a on a.id = f.account_id
      join company c on c.id = a.company_id
      where f.run_id = ? and (f.rank, f.place) > (?, ?)
      order by f.rank, f.place limit ?""";

  private final DSLContext sql;

  ForeseenReads(DSLContext sql) {
    this.sql = sql;
  }

  Page<Foreseen> page(long run, PageRequest page) {
    long rank = -1;
    long place = 0;
    if (page.cursor().isPresent()) {
      String[] pair = Cursors.pair(page.cursor().get());
      rank = Cursors.number(pair[0]);
      place = Cursors.number(pair[1]);
    }
    Page<Record> rows =
        Cursors.page(
            List.copyOf(sql.fetch(FORESEEN, run, rank, place, page.limit() + 1)),
            page.limit(),
            last -> last.get("rank", Integer.class) + "~" + last.get("place", Long.class));
    Map<Long, Record> entries = entries(rows.items());
    return rows.map(row -> foreseen(row, entries));
  }

  private Map<Long, Record> entries(List<Record> rows) {
    List<Long> ids = new ArrayList<>();
    for (Record row : rows) ids.addAll(List.of(row.get("entries", Long[].class)));
    return sql.fetch(
            "select id, entry_date, piece, label, amount from entry where id = any (?)",
            (Object) ids.toArray(Long[]::new))
        .intoMap(row -> row.get("id", Long.class), row -> row);
  }

  private static Foreseen foreseen(Record row, Map<Long, Record> entries) {
    Proposal match =
        new Proposal(
            row.get("place", Long.class),
            row.get("number", String.class),
            row.get("name", String.class),
            row.get("confidence", Integer.class),
            Columns.instant(row, "recorded_at"),
            new Decision(
                Decision.Origin.RULE,
                row.get("rule", String.class),
                row.get("rule_version", Integer.class),
                row.get("actor", String.class),
                Columns.words(row, "explanation")),
            LetteringReads.difference(row),
            row.get("alternatives", Integer.class),
            lettered(row, entries));
    return new Foreseen(
        row.get("rank", Integer.class) == 0, row.get("known", Boolean.class), match);
  }

  private static List<LetteredEntry> lettered(Record row, Map<Long, Record> entries) {
    Currency currency = Currency.getInstance(row.get("currency", String.class));
    Long[] ids = row.get("entries", Long[].class);
    Long[] shares = row.get("shares", Long[].class);
    List<LetteredEntry> lettered = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      Record entry = entries.get(ids[i]);
      lettered.add(
          new LetteredEntry(
              ids[i],
              entry.get("entry_date", LocalDate.class),
              entry.get("piece", String.class),
              entry.get("label", String.class),
              new Money(entry.get("amount", Long.class), currency),
              new Money(shares[i], currency)));
    }
    return lettered;
  }
}
