package org.encours.store.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.ChangedEntry;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads which entries an import showed changed. */
final class ImportChanges {
  private final DSLContext sql;

  ImportChanges(DSLContext sql) {
    this.sql = sql;
  }

  Page<ChangedEntry> page(long importId, PageRequest page) {
    List<ChangedEntry> found =
        sql.fetch(
                """
                select o.id, o.account_id, a.number, a.name, a.collective, b.code as book,
                  o.number as entry_number, o.entry_date, o.piece, o.label, o.amount, o.validated,
                  n.id as new_id, n.label as new_label, n.amount as new_amount, m.currency
                from entry_changed c
                join company m on m.id = c.company_id
                join entry o on o.id = c.entry_id
                join account a on a.id = o.account_id
                join journal_book b on b.id = o.book_id
                left join entry n on n.id = c.new_entry_id
                where c.import_id = ? and c.entry_id > ? order by c.entry_id limit ?""",
                importId,
                page.cursor().map(Cursors::number).orElse(0L),
                page.limit() + 1)
            .map(ImportChanges::changed);
    return Cursors.page(found, page.limit(), last -> Long.toString(last.id()));
  }

  private static ChangedEntry changed(Record row) {
    Currency currency = Currency.getInstance(row.get("currency", String.class));
    return new ChangedEntry(
        row.get("id", Long.class),
        Columns.account(row, "account_id"),
        row.get("book", String.class),
        row.get("entry_number", String.class),
        row.get("entry_date", LocalDate.class),
        row.get("piece", String.class),
        row.get("label", String.class),
        new Money(row.get("amount", Long.class), currency),
        Optional.ofNullable(row.get("new_id", Long.class))
            .map(
                id ->
                    new ChangedEntry.Version(
                        id,
                        row.get("new_label", String.class),
                        new Money(row.get("new_amount", Long.class), currency))),
        Optional.ofNullable(row.get("validated", LocalDate.class)));
  }
}
