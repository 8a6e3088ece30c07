package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.ReversalWords;
import org.encours.api.lettering.Decision;
import org.encours.store.internal.domain.ReversedEntry;
import org.encours.store.internal.domain.ReversedEntry.Candidate;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Entries that an import reverses ("extourne") while a rule or a person has lettered them: their
 * letterings are undone, so that the reversal can meet what it reverses. The ERP's own letterings
 * stay. In the caller's unit of work.
 */
final class Reversals {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Transactions transactions;
  private final DSLContext sql;
  private final StageTables stage;
  private final long importId;
  private final int company;
  private final Timestamp now;

  Reversals(Transactions transactions, StageTables stage, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.stage = stage;
    this.importId = stage.importId();
    this.company = company;
    this.now = now;
  }

  /**
   * @param before number before the file's first entry
   * @return how many letterings are undone
   */
  long reopen(long before) {
    if (!hasOwnLetterings()) return 0;
    reversing(before);
    Map<Long, String> reasons = new HashMap<>();
    pairs()
        .forEach(
            (reversing, rows) -> {
              Record first = rows.get(0);
              ReversedEntry.of(
                      new ReversedEntry.Reversing(
                          first.get("own_piece", String.class),
                          first.get("own_label", String.class),
                          first.get("own_side", Boolean.class)),
                      rows.stream().map(Reversals::candidate).toList())
                  .flatMap(Candidate::lettering)
                  .ifPresent(
                      lettering -> {
                        long meant = lettering;
                        rows.stream()
                            .filter(row -> isOf(row, meant))
                            .findFirst()
                            .ifPresent(row -> reasons.put(meant, reason(row)));
                      });
            });
    LetteringWrites writes = new LetteringWrites(transactions, now);
    reasons.forEach((lettering, why) -> writes.undo(lettering, LetteringWrites.IMPORT, why));
    sql.execute("drop table reversing");
    return reasons.size();
  }

  private boolean hasOwnLetterings() {
    return sql.fetchOptional(
            "select 1 from lettering where company_id = ? and origin <> ? limit 1",
            company,
            Decision.Origin.EXTERNAL.ordinal())
        .isPresent();
  }

  /** New entries that say they reverse another one, or are booked as if they did. */
  private void reversing(long before) {
    sql.execute(
        """
        create temporary table reversing on commit drop as
        select e.id, e.key, e.account_id, g.number as gl, e.entry_date, e.amount, e.piece, e.label,
          e.number, e.credit_side, b.code as book
        from entry e
        join ledger_account g on g.id = e.ledger_account_id
        join journal_book b on b.id = e.book_id
        where e.id > %d and e.company_id = %d and e.import_id = %d and not e.opening
          and (e.credit_side = (e.amount > 0) or upper(e.label) ~ '%s') and e.amount <> 0
          and not exists (select from lettered l where l.entry_id = e.id)"""
            .formatted(before, company, importId, ReversalWords.PATTERN));
    sql.execute("analyze reversing");
  }

  /**
   * What each may reverse. Left out is what the ERP itself letters, what the file letters otherwise
   * and what has been reversed before.
   */
  private Map<Long, List<Record>> pairs() {
    return sql.fetch(
            """
            select r.id as reversing, r.piece as own_piece, r.label as own_label,
              r.book as own_book, r.number as own_number, r.entry_date as own_day,
              r.credit_side = (r.amount > 0) and r.credit_side = e.credit_side as own_side,
              e.id, e.piece, b.code as book, e.number, e.entry_date as day, l.lettering_id
            from reversing r
            join entry e on e.account_id = r.account_id and e.amount = -r.amount
              and e.entry_date <= r.entry_date and e.id <> r.id
            join ledger_account g on g.id = e.ledger_account_id and g.number = r.gl
            join journal_book b on b.id = e.book_id
            join %1$s s on s.key = r.key
            left join lettered l on l.entry_id = e.id
            left join lettering t on t.id = l.lettering_id
            where t.origin is distinct from %2$d
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
              and (s.letter = '' or exists (
                select from %1$s o where o.key = e.key and o.letter = s.letter))
              and not exists (
                select from lettering_line x join entry y on y.id = x.entry_id
                where x.lettering_id = l.lettering_id and y.amount = -e.amount
                  and y.piece_key = e.piece_key and upper(y.label) ~ '%3$s')
            order by r.id, e.id"""
                .formatted(
                    stage.lines(), Decision.Origin.EXTERNAL.ordinal(), ReversalWords.PATTERN))
        .intoGroups(row -> row.get("reversing", Long.class), row -> row);
  }

  private static Candidate candidate(Record row) {
    return new Candidate(
        row.get("id", Long.class),
        row.get("number", String.class),
        row.get("piece", String.class),
        Optional.ofNullable(row.get("lettering_id", Long.class)));
  }

  private static boolean isOf(Record row, long lettering) {
    Long own = row.get("lettering_id", Long.class);
    return own != null && own == lettering;
  }

  private String reason(Record row) {
    return "L'écriture "
        + named(row, "")
        + " est extournée par "
        + named(row, "own_")
        + " (import "
        + importId
        + ")";
  }

  private static String named(Record row, String whose) {
    return row.get(whose + "book", String.class)
        + " "
        + row.get(whose + "number", String.class)
        + " du "
        + DAY.format(row.get(whose + "day", LocalDate.class));
  }
}
