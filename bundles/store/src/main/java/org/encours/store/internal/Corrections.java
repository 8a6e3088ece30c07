package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Entries that the ERP has changed since they were imported. In the caller's unit of work.
 *
 * <p>An entry is meant again by its journal, entry number, date, account, general ledger account
 * and document. Where a file brings something new under these and leaves out what the ledger had,
 * what it had is withdrawn; a file that brings nothing new there withdraws nothing. Lines of one
 * amount are the same line, worded otherwise: their letterings go on. All other letterings that
 * hold a withdrawn entry are undone.
 */
final class Corrections {
  private static final String PLACE = "account_id, entry_date, number, piece, book, gl";

  private final Transactions transactions;
  private final DSLContext sql;
  private final StageTables stage;
  private final long importId;
  private final int company;
  private final Timestamp now;

  /** Entries that were changed, and letterings that are open again for it. */
  record Result(long changed, long reopened) {
    static final Result NONE = new Result(0, 0);
  }

  Corrections(Transactions transactions, StageTables stage, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.stage = stage;
    this.importId = stage.importId();
    this.company = company;
    this.now = now;
  }

  /**
   * @param before number before the file's first entry
   */
  Result take(ControlTotals file, long before) {
    if (file.first().isEmpty() || !overlapsEarlier(file)) return Result.NONE;
    places(before);
    candidates(before);
    pair(before);
    long changed = withdraw();
    if (changed > 0) followMovements();
    long reopened = changed > 0 ? reviseLetterings() : 0;
    sql.execute("drop table correction_place, correction_old, correction");
    return new Result(changed, reopened);
  }

  /**
   * A warning if the file has versions of entries that a later import has replaced, without those
   * that replaced them: it is older than the ledger, or the ERP has gone back to them. Which of
   * both cannot be told, so they are left out.
   */
  Optional<LineError> outdated() {
    return sql.fetchOptional(
            """
            select count(*) as lines, min(s.line) as line, max(c.import_id) as later
            from entry_changed c
            join entry e on e.id = c.entry_id
            join %1$s s on s.key = e.key
            where c.company_id = ? and not exists (
              select from entry n join %1$s t on t.key = n.key where n.id = c.new_entry_id)
            having count(*) > 0"""
                .formatted(stage.lines()),
            company)
        .map(Corrections::outdated);
  }

  private static LineError outdated(Record row) {
    String lines = row.get("lines", String.class);
    String later = row.get("later", String.class);
    return new LineError(
        row.get("line", Integer.class),
        "",
        lines,
        new Words(
            lines
                + " ligne(s) portent une version que l'ERP a modifiée depuis (import "
                + later
                + ") : elles ne sont pas reprises, les écritures modifiées restent en vigueur",
            lines
                + " line(s) have a version that the ERP has changed since (import "
                + later
                + "): they are not taken, the changed entries stay in force"));
  }

  private boolean overlapsEarlier(ControlTotals file) {
    return sql.fetchOptional(
            """
            select 1 from import_outcome
            where company_id = ? and family = 'LEDGER' and new_entries > 0
              and first_date <= ? and last_date >= ? limit 1""",
            company,
            file.last().orElseThrow(),
            file.first().orElseThrow())
        .isPresent();
  }

  /** Where the file brings something new. */
  private void places(long before) {
    sql.execute(
        """
        create temporary table correction_place on commit drop as
        select e.id, e.amount, e.due_date, e.account_id, e.entry_date, e.number, e.piece,
          b.code as book, g.number as gl
        from entry e
        join journal_book b on b.id = e.book_id
        join ledger_account g on g.id = e.ledger_account_id
        where e.id > %d and e.company_id = %d and e.import_id = %d and not e.opening
          and e.number <> '' and e.piece <> ''"""
            .formatted(before, company, importId));
    sql.execute("analyze correction_place");
  }

  /** What the ledger had there and the file does not have. */
  private void candidates(long before) {
    sql.execute(
        """
        create temporary table correction_old on commit drop as
        select o.id, o.key, o.amount, o.due_date, p.*
        from (select distinct %s from correction_place) p
        join entry o on o.account_id = p.account_id and o.entry_date = p.entry_date
          and o.number = p.number and o.piece = p.piece
        join journal_book b on b.id = o.book_id and b.code = p.book
        join ledger_account g on g.id = o.ledger_account_id and g.number = p.gl
        join import_outcome i on i.import_id = o.import_id and i.family = 'LEDGER'
        where o.id <= %d and not o.opening
          and not exists (select from entry_withdrawn w where w.entry_id = o.id)"""
            .formatted(PLACE, before));
    sql.execute("analyze correction_old");
    // A statement of its own: only now is it known how few they are beside the file.
    sql.execute(
        "delete from correction_old o using %s s where s.key = o.key".formatted(stage.lines()));
  }

  /** Lines of the same amount are one and the same, the rest follow each other by due date. */
  private void pair(long before) {
    sql.execute(
        """
        create temporary table correction on commit drop as
        with old as materialized (
          select *, row_number() over (partition by %1$s, amount order by due_date, id) as nth
          from correction_old),
        fresh as materialized (
          select *, row_number() over (partition by %1$s, amount order by due_date, id) as nth
          from correction_place
          where (%1$s) in (select %1$s from correction_old)),
        same as materialized (
          select o.id as old_id, f.id as new_id
          from old o join fresh f using (%1$s, amount, nth)),
        rest_old as (
          select id, %1$s, row_number() over (partition by %1$s order by due_date, id) as nth,
            count(*) over (partition by %1$s) as lines
          from old o where not exists (select from same s where s.old_id = o.id)),
        rest_new as (
          select id, %1$s, row_number() over (partition by %1$s order by due_date, id) as nth,
            count(*) over (partition by %1$s) as lines
          from fresh f where not exists (select from same s where s.new_id = f.id))
        select old_id, new_id, true as same, true as alone from same
        union all
        select o.id, n.id, false, o.lines = 1 and coalesce(n.lines, 1) = 1
        from rest_old o left join rest_new n using (%1$s, nth)"""
            .formatted(PLACE));
  }

  private long withdraw() {
    long changed =
        sql.execute(
            """
            insert into entry_changed (entry_id, new_entry_id, company_id, import_id, recorded_at)
            select old_id, new_id, ?, ?, ?::timestamptz from correction""",
            company,
            importId,
            now);
    sql.execute(
        """
        insert into entry_withdrawn (entry_id, company_id, import_id, recorded_at)
        select old_id, ?, ?, ?::timestamptz from correction""",
        company,
        importId,
        now);
    return changed;
  }

  /** A bank movement that the entry was is what took its place: the cash counts once. */
  private void followMovements() {
    sql.execute(
        """
        insert into movement_entry (entry_id, movement_id, stands_in, import_id, recorded_at)
        select c.new_id, m.movement_id, false, ?, ?::timestamptz
        from correction c join movement_entry m on m.entry_id = c.old_id
        where c.new_id is not null""",
        importId,
        now);
    List<Long> unlinked =
        sql.fetch(
                """
                delete from movement_entry m using correction c
                where c.old_id = m.entry_id returning m.movement_id""")
            .map(row -> row.get(0, Long.class));
    List<Long> lost =
        sql.fetch(
                """
                select distinct m from unnest(?::bigint[]) m
                where not exists (select from movement_entry n where n.movement_id = m)""",
                (Object) unlinked.toArray(Long[]::new))
            .map(row -> row.get(0, Long.class));
    MovementDecisions decisions =
        new MovementDecisions(transactions, company, now, LetteringWrites.IMPORT);
    for (long movement : lost) {
      decisions.takeBack(
          movement,
          new Words(
              "L'écriture de ce mouvement n'est plus dans l'ERP (import " + importId + ").",
              "The ERP no longer has the entry of this movement (import " + importId + ")."));
    }
  }

  private long reviseLetterings() {
    sql.execute(
        """
        create temporary table correction_lettering on commit drop as
        select l.lettering_id, bool_and(c.same) as kept, nextval('lettering_id_seq') as new_id
        from correction c join lettered l on l.entry_id = c.old_id
        group by l.lettering_id""");
    long reopened = reopen();
    keep();
    sql.execute("drop table correction_lettering");
    return reopened;
  }

  private long reopen() {
    String from = shown("o.amount", "n.amount");
    String to = shown("n.amount", "o.amount");
    return sql.execute(
        """
        insert into unlettering (lettering_id, actor, reason, recorded_at)
        select distinct on (l.lettering_id) l.lettering_id, ?,
          'L''écriture ' || b.code || ' ' || o.number || ' du '
            || to_char(o.entry_date, 'DD/MM/YYYY')
            || case when not c.alone then ' de ' || %1$s || ' a été remplacée dans l''ERP'
                    when n.id is null then ' de ' || %1$s || ' n''est plus dans l''ERP'
                    else ' est passée de ' || %1$s || ' à ' || %2$s || ' dans l''ERP' end
            || case when count(*) over (partition by l.lettering_id) > 1
                    then ', d''autres de ce lettrage aussi' else '' end
            || ' (import ' || ? || ')', ?::timestamptz
        from correction_lettering r
        join lettered l on l.lettering_id = r.lettering_id
        join correction c on c.old_id = l.entry_id and not c.same
        join entry o on o.id = c.old_id
        join journal_book b on b.id = o.book_id
        left join entry n on n.id = c.new_id
        where not r.kept
        order by l.lettering_id, o.id"""
            .formatted(from, to),
        LetteringWrites.IMPORT,
        importId,
        now);
  }

  /**
   * An amount as it is written in French: without its sign, which is the account's side, unless it
   * has changed.
   */
  private String shown(String amount, String other) {
    int digits =
        Currency.getInstance(
                sql.fetchSingle("select currency from company where id = ?", company)
                    .get(0, String.class))
            .getDefaultFractionDigits();
    String picture = "FM999,999,999,999,990" + (digits > 0 ? "." + "0".repeat(digits) : "");
    return """
        translate(to_char(case when sign(%1$s) = -sign(coalesce(%2$s, 0)) then %1$s
                               else abs(%1$s) end / %3$s, '%4$s'), ',.', E'\\u202f,')"""
        .formatted(amount, other, "1" + "0".repeat(digits) + ".0", picture);
  }

  /** The same letterings, codes and all, with the entries as they are worded now. */
  private void keep() {
    sql.execute(
        """
        insert into unlettering (lettering_id, actor, reason, recorded_at)
        select lettering_id, ?,
          'Le libellé d''une écriture a changé dans l''ERP ; le lettrage est repris (import ' || ?
            || ')',
          ?::timestamptz
        from correction_lettering where kept""",
        LetteringWrites.IMPORT,
        importId,
        now);
    sql.execute(
        """
        insert into lettering (id, company_id, account_id, code, code_index, partial,
          effective_date, letter_date, origin, rule, rule_version, actor, explanation_fr,
          explanation_en, difference, difference_kind, run_id, import_id, recorded_at)
        select r.new_id, t.company_id, t.account_id, t.code, t.code_index, t.partial,
          t.effective_date, t.letter_date, t.origin, t.rule, t.rule_version, t.actor,
          t.explanation_fr, t.explanation_en, t.difference, t.difference_kind, t.run_id,
          t.import_id, ?::timestamptz
        from correction_lettering r join lettering t on t.id = r.lettering_id
        where r.kept""",
        now);
    sql.execute(
        """
        insert into lettering_line (lettering_id, entry_id, amount)
        select r.new_id, coalesce(c.new_id, s.entry_id), s.amount
        from correction_lettering r
        join lettering_line s on s.lettering_id = r.lettering_id
        left join correction c on c.old_id = s.entry_id
        where r.kept""");
  }
}
