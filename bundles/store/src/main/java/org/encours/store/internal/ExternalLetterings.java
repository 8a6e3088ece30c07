package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.lettering.Decision;
import org.jooq.DSLContext;

/**
 * Takes over the letterings that a staged file carries.
 *
 * <p>A group is what one account of the file letters under one code; where its parts by lettering
 * date each balance, each part is a group: codes come again in another year. A group that does not
 * balance is taken too: the oldest due are settled first, what is left stays open. A group the
 * ledger knows is left alone, as is a part of one whose rest the file does not letter: the ERP has
 * not come as far; one that extends letterings taken over earlier replaces them; one that
 * contradicts the ledger's letterings is a conflict, see {@link ErpConflicts}. Groups with an entry
 * that the ERP has changed since are left out: the file is older than what the ledger has.
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
    leaveOutdated();
    groups();
    decide();
    long conflicts = new ErpConflicts(transactions, importId, company, now).settle();
    long taken =
        new LetteringTakeover(transactions, company, now)
            .take(
                importId,
                LetteringWrites.IMPORT,
                "Le fichier lettre désormais ces écritures avec d'autres (import "
                    + importId
                    + ")");
    sql.execute("drop table letter_mark");
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

  private void leaveOutdated() {
    sql.execute(
        """
        delete from letter_mark m using (
          select a.id as account_id, g.code as gl, s.letter
          from entry_changed c
          join entry e on e.id = c.entry_id
          join %1$s s on s.key = e.key
          join %2$s a on a.place = s.account
          join %3$s g on g.place = s.gl
          where c.company_id = ? and s.letter <> '') o
        where m.account_id = o.account_id and m.gl = o.gl and m.letter = o.letter"""
            .formatted(stage.lines(), stage.accounts(), stage.ledgerAccounts()),
        company);
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
          select g.grp, count(*) as entries, count(l.entry_id) as known, sum(g.amount) as rest,
            count(distinct l.lettering_id) as letterings,
            coalesce(bool_and(t.origin = %1$d) filter (where t.id is not null), true) as external,
            array_agg(distinct l.lettering_id) filter (where l.lettering_id is not null) as ids
          from letter_group g
          left join lettered l on l.entry_id = g.entry_id
          left join lettering t on t.id = l.lettering_id
          group by g.grp),
        held as (
          select s.*, case when known = 0 then 0 else
            (select count(*) from lettering_line x where x.lettering_id = any (s.ids)) end as lines
          from seen s),
        judged as (
          select grp, ids,
            case
              when known = 0 then 'NEW'
              when letterings = 1 and known = entries and lines = entries then 'SAME'
              when external and lines = known then 'EXTENDED'
              when letterings = 1 and known = entries and rest <> 0 and not exists (
                select from lettering_line x
                join entry e on e.id = x.entry_id
                join %2$s s on s.key = e.key and s.letter <> ''
                where x.lettering_id = h.ids[1] and x.entry_id not in (
                  select g.entry_id from letter_group g where g.grp = h.grp)) then 'PART'
              else 'CONFLICT'
            end as verdict
          from held h)
        select grp, ids, verdict,
          case when verdict in ('NEW', 'EXTENDED') then nextval('lettering_id_seq') end
            as lettering_id
        from judged"""
            .formatted(Decision.Origin.EXTERNAL.ordinal(), stage.lines()));
  }
}
