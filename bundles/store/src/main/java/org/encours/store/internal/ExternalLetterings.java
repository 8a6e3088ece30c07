package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.jooq.DSLContext;

/**
 * Takes over the letterings that a staged file carries.
 *
 * <p>A group is what one account of the file letters under one code; where its parts by lettering
 * date each balance, each part is a group: codes come again in another year. A group that does not
 * balance is taken too: the oldest due are settled first, what is left stays open. A group the
 * ledger knows is left alone; one that extends letterings taken over earlier replaces them; one
 * that contradicts the ledger's own letterings is a conflict, counted and left out.
 */
final class ExternalLetterings {
  private final Transactions transactions;
  private final DSLContext sql;
  private final long importId;
  private final StageTables stage;
  private final int company;
  private final Timestamp now;

  ExternalLetterings(Transactions transactions, StageTables stage, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.importId = stage.importId();
    this.stage = stage;
    this.company = company;
    this.now = now;
  }

  /**
   * @param carriedForward day of the opening entries that were not taken: their letterings go to
   *     the original entries
   */
  Publishing.TakenLetterings take(Optional<LocalDate> carriedForward) {
    boolean any =
        sql.fetchOptional("select 1 from " + stage.lines() + " where letter <> '' limit 1")
            .isPresent();
    if (!any) return new Publishing.TakenLetterings(0, 0);
    marks();
    carriedForward.ifPresent(this::originalMarks);
    groups();
    decide();
    replaceExtended();
    List<NewLettering> displaced = displaceEqualCodes();
    long taken = record();
    new LetteringWrites(transactions, now).record(company, Optional.empty(), displaced);
    long conflicts =
        sql.fetchSingle("select count(*) from letter_decision where verdict = 'CONFLICT'")
            .get(0, Long.class);
    sql.execute("drop table letter_mark, letter_group, letter_decision");
    return new Publishing.TakenLetterings(taken, conflicts);
  }

  private void marks() {
    sql.execute(
        """
        create temporary table letter_mark on commit drop as
        select e.id as entry_id, e.account_id, g.code as gl, s.letter, s.letter_date, e.amount,
               e.entry_date, e.due_date
        from %s s
        join %s g on g.place = s.gl
        join entry e on e.company_id = %d and e.key = s.key
        where s.letter <> ''
          and not exists (select from entry_withdrawn w where w.entry_id = e.id)"""
            .formatted(stage.lines(), stage.ledgerAccounts(), company));
  }

  /** An opening entry that was not taken stands for an open original of the same piece. */
  private void originalMarks(LocalDate day) {
    sql.execute(
        """
        with carried as (
          select s.letter, s.letter_date, s.amount, s.piece, g.code as gl, a.id as account_id,
            row_number() over (
              partition by a.id, g.code, s.amount, s.piece order by s.place) as place
          from %s s
          join %s a on a.place = s.account
          join %s g on g.place = s.gl
          where s.letter <> '' and s.opening and s.entry_date = ?
            and not exists (select from entry e where e.company_id = ? and e.key = s.key)),
        original as (
          select e.id, e.account_id, g.number as gl, e.amount, e.piece, e.entry_date, e.due_date,
            row_number() over (
              partition by e.account_id, g.number, e.amount, e.piece
              order by e.entry_date, e.id) as place
          from entry e
          join ledger_account g on g.id = e.ledger_account_id
          where e.company_id = ? and e.entry_date < ?
            and e.account_id in (select account_id from carried)
            and not exists (select from lettered l where l.entry_id = e.id)
            and not exists (select from entry_withdrawn w where w.entry_id = e.id))
        insert into letter_mark
        select o.id, o.account_id, c.gl, c.letter, c.letter_date, o.amount, o.entry_date,
               o.due_date
        from carried c
        join original o using (account_id, gl, amount, piece, place)"""
            .formatted(stage.lines(), stage.accounts(), stage.ledgerAccounts()),
        day,
        company,
        company,
        day);
  }

  private void groups() {
    sql.execute("analyze letter_mark");
    sql.execute(
        """
        create temporary table letter_group on commit drop as
        with summed as (
          select m.*,
            sum(amount) over (partition by account_id, gl, letter, letter_date) as part_sum
          from letter_mark m),
        parted as (
          select s.*,
            case when max(abs(part_sum)) over (partition by account_id, gl, letter) = 0
                 then letter_date end as part
          from summed s)
        select entry_id, account_id, letter, letter_date, amount, entry_date, due_date,
          dense_rank() over (order by account_id, gl, letter, part nulls first) as grp
        from parted""");
    sql.execute("analyze letter_group");
  }

  private void decide() {
    sql.execute(
        """
        create temporary table letter_decision on commit drop as
        with seen as (
          select g.grp, count(*) as entries, count(l.entry_id) as known,
            count(distinct l.lettering_id) as letterings,
            coalesce(bool_and(t.origin = %d) filter (where t.id is not null), true) as external,
            array_agg(distinct l.lettering_id) filter (where l.lettering_id is not null) as ids
          from letter_group g
          left join lettered l on l.entry_id = g.entry_id
          left join lettering t on t.id = l.lettering_id
          group by g.grp),
        held as (
          select s.*, case when known = 0 then 0 else
            (select count(*) from lettering_line x where x.lettering_id = any (s.ids)) end as lines
          from seen s)
        select grp, ids,
          case
            when known = 0 then 'NEW'
            when letterings = 1 and known = entries and lines = entries then 'SAME'
            when external and lines = known then 'EXTENDED'
            else 'CONFLICT'
          end as verdict,
          case when known = 0 or (external and lines = known
                                  and not (letterings = 1 and known = entries))
               then nextval('lettering_id_seq') end as lettering_id
        from held"""
            .formatted(Decision.Origin.EXTERNAL.ordinal()));
  }

  private void replaceExtended() {
    sql.execute(
        """
        insert into unlettering (lettering_id, actor, reason, recorded_at)
        select distinct unnest(ids), 'import',
          'Le fichier lettre désormais ces écritures avec d''autres (import ' || ? || ')',
          ?::timestamptz
        from letter_decision where verdict = 'EXTENDED'""",
        importId,
        now);
  }

  private List<NewLettering> displaceEqualCodes() {
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

  private long record() {
    long taken =
        sql.execute(
            """
            insert into lettering (id, company_id, account_id, code, code_index, partial,
              effective_date, letter_date, origin, rule, rule_version, actor, explanation_fr,
              explanation_en, import_id, recorded_at)
            select d.lettering_id, ?, min(g.account_id), min(g.letter),
              letter_index(min(g.letter)), sum(g.amount) <> 0, max(g.entry_date),
              coalesce(max(g.letter_date), max(g.entry_date)), ?, '', 0, 'import',
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
