package org.encours.store.internal;

import java.sql.Timestamp;
import org.encours.api.lettering.ErpConflict;
import org.jooq.DSLContext;

/**
 * What becomes of the groups of a file that contradict the ledger's letterings ({@code CONFLICT} in
 * {@code letter_decision}). Each is written down once, whichever file brings it again, and decided
 * as the company's policy says. That a person kept the ledger's own outlives the policy; what a
 * policy decided is asked again when there is another one. In the caller's unit of work.
 */
final class ErpConflicts {
  private final DSLContext sql;
  private final long importId;
  private final int company;
  private final Timestamp now;

  ErpConflicts(Transactions transactions, long importId, int company, Timestamp now) {
    this.sql = transactions.sql();
    this.importId = importId;
    this.company = company;
    this.now = now;
  }

  /**
   * @return how many of the groups are left out because the ledger's own letterings stand
   */
  long settle() {
    boolean any =
        sql.fetchOptional("select 1 from letter_decision where verdict = 'CONFLICT' limit 1")
            .isPresent();
    if (!any) return 0;
    ErpConflict policy = JdbcLetteringPolicies.conflicts(sql, company);
    found(policy);
    record();
    if (policy != ErpConflict.ASK) decide(policy);
    sql.execute("drop table letter_conflict");
    return sql.fetchSingle(
            """
            select count(*) from letter_decision
            where verdict = 'CONFLICT' and lettering_id is null""")
        .get(0, Long.class);
  }

  /**
   * The conflicts of the file. One is known if the last one that concerned its entries had the same
   * two sides, unless another policy has decided it since.
   */
  private void found(ErpConflict policy) {
    sql.execute(
        """
        create temporary table letter_conflict on commit drop as
        with side as (
          select d.grp, d.ids, min(g.account_id) as account_id, min(g.letter) as code,
            max(g.letter_date) as letter_date,
            md5(string_agg(g.entry_id::text, ',' order by g.entry_id) || '/' || (
              select string_agg(own.entries, ';' order by own.entries) from (
                select string_agg(x.entry_id::text, ',' order by x.entry_id) as entries
                from lettering_line x where x.lettering_id = any (d.ids)
                group by x.lettering_id) own))::uuid as fingerprint
          from letter_decision d join letter_group g on g.grp = d.grp
          where d.verdict = 'CONFLICT'
          group by d.grp, d.ids)
        select s.*, k.id as known, coalesce(k.id, nextval('lettering_conflict_id_seq')) as id
        from side s
        left join lateral (
          select c.id from lettering_conflict c
          left join lettering_conflict_decision d on d.conflict_id = c.id
          where c.company_id = %d and c.fingerprint = s.fingerprint
            and not exists (
              select from lettering_conflict_line x
              join lettering_conflict_line y on y.entry_id = x.entry_id and y.conflict_id > c.id
              where x.conflict_id = c.id)
            and (d.conflict_id is null or d.keep = case when d.by_policy then '%s' else 'OURS' end)
          order by c.id desc limit 1) k on true"""
            .formatted(company, policy.name()));
  }

  private void record() {
    sql.execute(
        """
        insert into lettering_conflict (id, company_id, account_id, import_id, fingerprint, code,
          letter_date, letterings, recorded_at)
        select id, ?, account_id, ?, fingerprint, code, letter_date, ids, ?::timestamptz
        from letter_conflict where known is null""",
        company,
        importId,
        now);
    sql.execute(
        """
        insert into lettering_conflict_line (conflict_id, entry_id, amount)
        select c.id, g.entry_id, g.amount
        from letter_conflict c join letter_group g on g.grp = c.grp where c.known is null""");
  }

  private void decide(ErpConflict policy) {
    if (policy == ErpConflict.ERP) {
      sql.execute(
          """
          update letter_decision d set lettering_id = nextval('lettering_id_seq')
          from letter_conflict c
          where c.grp = d.grp and not exists (
            select from lettering_conflict_decision k
            where k.conflict_id = c.id and k.keep = 'OURS')""");
    }
    sql.execute(
        """
        insert into lettering_conflict_decision
          (conflict_id, keep, by_policy, actor, lettering_id, recorded_at)
        select c.id, ?, true, ?, d.lettering_id, ?::timestamptz
        from letter_conflict c join letter_decision d on d.grp = c.grp
        where true on conflict do nothing""",
        policy.name(),
        LetteringWrites.IMPORT,
        now);
  }
}
