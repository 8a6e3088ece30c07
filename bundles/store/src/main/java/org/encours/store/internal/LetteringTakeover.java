package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.jooq.DSLContext;

/**
 * Takes groups of the ERP over as letterings: those of {@code letter_decision} that have been given
 * a number, with the entries of {@code letter_group}. In the caller's unit of work.
 */
final class LetteringTakeover {
  private final Transactions transactions;
  private final DSLContext sql;
  private final int company;
  private final Timestamp now;

  LetteringTakeover(Transactions transactions, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.company = company;
    this.now = now;
  }

  /**
   * Undoes what is lettered of those entries, and what bears their codes, then letters them.
   * Forgets both tables.
   *
   * @param importId the import that brought them
   * @param actor who decided it
   * @param reason why the earlier letterings are undone
   * @return how many letterings were made
   */
  long take(long importId, String actor, String reason) {
    undoEarlier(actor, reason);
    List<NewLettering> displaced = displaceEqualCodes(importId);
    long taken = record(importId, actor);
    new LetteringWrites(transactions, now).record(company, Optional.empty(), displaced);
    sql.execute("drop table letter_group, letter_decision");
    return taken;
  }

  private void undoEarlier(String actor, String reason) {
    sql.execute(
        """
        insert into unlettering (lettering_id, actor, reason, recorded_at)
        select distinct unnest(ids), ?, ?, ?::timestamptz
        from letter_decision where lettering_id is not null""",
        actor,
        reason,
        now);
  }

  private List<NewLettering> displaceEqualCodes(long importId) {
    List<Long> displaced =
        sql.fetch(
                """
                select t.id
                from lettering t
                where t.origin <> ?
                  and exists (
                    select from lettering_line s
                    join lettered l on l.entry_id = s.entry_id and l.lettering_id = t.id
                    where s.lettering_id = t.id)
                  and (t.account_id, upper(t.code)) in (
                    select g.account_id, upper(g.letter)
                    from letter_group g join letter_decision d on d.grp = g.grp
                    where d.lettering_id is not null)""",
                Decision.Origin.EXTERNAL.ordinal())
            .map(row -> row.get(0, Long.class));
    return new LetteringRevision(transactions, now)
        .lift(
            displaced,
            LetteringWrites.IMPORT,
            "Son code sert à un autre lettrage (import " + importId + ")");
  }

  private long record(long importId, String actor) {
    long taken =
        sql.execute(
            """
            insert into lettering (id, company_id, account_id, code, code_index, partial,
              effective_date, letter_date, origin, rule, rule_version, actor, explanation_fr,
              explanation_en, import_id, recorded_at)
            select d.lettering_id, ?, min(g.account_id), min(g.letter),
              letter_index(min(g.letter)), sum(g.amount) <> 0, max(g.entry_date),
              coalesce(max(g.letter_date), max(g.entry_date)), ?, '', 0, ?,
              'Lettrage ' || min(g.letter) || ' repris du fichier « ' || i.filename || ' »'
                || case when sum(g.amount) <> 0
                     then ' ; il n''y est pas soldé, le reste demeure ouvert' else '' end,
              'Lettering ' || min(g.letter) || ' taken over from the file “' || i.filename || '”'
                || case when sum(g.amount) <> 0
                     then '; it does not balance there, the rest stays open' else '' end,
              i.id, ?::timestamptz
            from letter_decision d
            join letter_group g on g.grp = d.grp
            cross join (select id, filename from import where id = ?) i
            where d.lettering_id is not null
            group by d.lettering_id, i.id, i.filename""",
            company,
            Decision.Origin.EXTERNAL.ordinal(),
            actor,
            now,
            importId);
    sql.execute(
        """
        insert into lettering_line (lettering_id, entry_id, amount)
        select lettering_id, entry_id,
          sign(amount) * greatest(0, least(abs(amount), least(debit, credit) - before))
        from (
          select d.lettering_id, g.entry_id, g.amount,
            coalesce(sum(g.amount) filter (where g.amount > 0) over whole, 0) as debit,
            coalesce(-sum(g.amount) filter (where g.amount < 0) over whole, 0) as credit,
            coalesce(sum(abs(g.amount)) over (
              partition by g.grp, sign(g.amount) order by g.due_date, g.entry_date, g.entry_id
              rows between unbounded preceding and 1 preceding), 0) as before
          from letter_decision d
          join letter_group g on g.grp = d.grp
          where d.lettering_id is not null
          window whole as (partition by g.grp)) shares""");
    return taken;
  }
}
