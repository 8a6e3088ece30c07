package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.journal.Journal;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.jooq.DSLContext;

/**
 * The step of one staged ledger into the ledger, set by set, within the caller's unit of work.
 *
 * <p>Opening entries ("à-nouveaux") repeat what the year before left open. They are taken only
 * where that year is not in the ledger; if it comes later, they are withdrawn and the letterings
 * that hold them are undone.
 */
final class Publishing {
  /** A year begins the day after the one before: an opening entry is covered by entries within. */
  private static final int YEAR_DAYS = 365;

  private final Transactions transactions;
  private final Journal journal;
  private final DSLContext sql;
  private final long importId;
  private final StageTables stage;
  private final int company;
  private final Timestamp now;

  /** Letterings of the file that were taken, and those that contradict the ledger's own. */
  record TakenLetterings(long taken, long conflicts) {}

  Publishing(
      Transactions transactions, Journal journal, StageTables stage, int company, Timestamp now) {
    this.transactions = transactions;
    this.journal = journal;
    this.sql = transactions.sql();
    this.importId = stage.importId();
    this.stage = stage;
    this.company = company;
    this.now = now;
  }

  /**
   * What was taken.
   *
   * @param first number of the first entry, those of this import follow it without foreign ones
   * @param last an upper bound of the last
   * @param warnings what is odd about the file beside the ledger
   */
  record Taken(ImportEffect effect, long first, long last, List<LineError> warnings) {}

  Taken take(ImportFindings findings) {
    numberIdenticalLines();
    accounts();
    chart();
    Optional<LocalDate> first = findings.file().first();
    boolean covered = first.isPresent() && hasEntriesInYearBefore(first.get());
    if (covered) openingBalances(first.get());
    long carried = covered ? countNewOpenings(first.get()) : 0;
    long before = EntryNumbers.reserve(sql, findings.entries());
    long taken = entries(first, covered, before);
    withdrawOpenings(findings.file());
    Corrections corrections = new Corrections(transactions, stage, company, now);
    Corrections.Result corrected = corrections.take(findings.file(), before);
    new MovementMeetings(transactions, company, now).standInsGiveWay(importId);
    long reversed = new Reversals(transactions, stage, company, now).reopen(before);
    TakenLetterings letterings =
        new ExternalLetterings(transactions, stage, company, now).take(first.filter(d -> covered));
    new InvoiceMeetings(transactions, journal, company, now).meetNewEntries(importId);
    ImportEffect effect =
        new ImportEffect(
            taken,
            findings.entries() - taken - carried,
            carried,
            corrected.changed(),
            corrected.reopened() + reversed,
            letterings.taken(),
            letterings.conflicts(),
            Optional.empty());
    return new Taken(
        effect, before + 1, before + findings.entries(), corrections.outdated().stream().toList());
  }

  /** Two identical lines of one file are two facts: the second gets a key of its own. */
  private void numberIdenticalLines() {
    sql.execute(
        """
        update %1$s s set key = md5(s.key::text || ':' || d.place)::uuid
        from (select place as row, row_number() over (partition by key order by place) as place
              from %1$s where key in (select key from %1$s where suspect)) d
        where s.place = d.row and d.place > 1"""
            .formatted(stage.lines()));
  }

  private void accounts() {
    sql.execute(
        """
        with fresh as materialized (
          select nextval('customer_id_seq') as id, s.number, s.collective from %s s
          where not exists (
            select from customer_account a where a.company_id = ? and a.number = s.number)),
        person as (insert into customer (id, recorded_at) select id, ? from fresh)
        insert into customer_account
          (id, company_id, customer_id, number, collective, recorded_at)
        select id, ?, id, number, collective, ? from fresh"""
            .formatted(stage.accounts()),
        company,
        now,
        company,
        now);
    sql.execute(
        """
        update %s s set id = a.id
        from customer_account a where a.company_id = ? and a.number = s.number"""
            .formatted(stage.accounts()),
        company);
    sql.execute(
        """
        insert into account_name (account_id, name, import_id, recorded_at)
        select s.id, coalesce(nullif(s.name, ''), s.number), ?, ?
        from %s s
        left join account c on c.id = s.id
        where c.name is null or (s.name <> '' and s.name <> c.name)"""
            .formatted(stage.accounts()),
        importId,
        now);
  }

  private void chart() {
    chart("journal_book", "code", stage.books());
    chart("ledger_account", "number", stage.ledgerAccounts());
  }

  private void chart(String table, String column, String names) {
    sql.execute(
        "insert into %1$s (company_id, %2$s, label) select ?, code, label from %3$s on conflict do nothing"
            .formatted(table, column, names),
        company);
    sql.execute(
        """
        update %3$s s set id = t.id from %1$s t
        where t.company_id = ? and t.%2$s = s.code and t.label = s.label"""
            .formatted(table, column, names),
        company);
  }

  private boolean hasEntriesInYearBefore(LocalDate first) {
    return sql.fetchOptional(
            """
            select 1 from import_outcome
            where company_id = ? and family = 'LEDGER' and new_entries > 0
              and first_date < ?::date and last_date >= ?::date - ?
            limit 1""",
            company,
            first,
            first,
            YEAR_DAYS)
        .isPresent();
  }

  /** What the file says was open at its beginning, beside what the ledger has. */
  private void openingBalances(LocalDate first) {
    sql.execute(
        """
        with stated as (
          select a.id, sum(s.amount) as amount from %s s join %s a on a.place = s.account
          where s.opening and s.entry_date = ?::date group by a.id),
        found as (
          select account_id as id, sum(amount) as amount from entry e
          where company_id = ? and entry_date < ?::date
            and not exists (select from entry_withdrawn w where w.entry_id = e.id)
          group by account_id having sum(amount) <> 0)
        insert into import_opening (import_id, account_id, stated, found)
        select ?, id, coalesce(s.amount, 0), coalesce(f.amount, 0)
        from stated s full join found f using (id)
        where exists (select from stated)"""
            .formatted(stage.lines(), stage.accounts()),
        first,
        company,
        first,
        importId);
  }

  private long countNewOpenings(LocalDate first) {
    return sql.fetchSingle(
            """
            select count(*) from %s s
            where s.opening and s.entry_date = ?
              and not exists (select from entry e where e.company_id = ? and e.key = s.key)"""
                .formatted(stage.lines()),
            first,
            company)
        .get(0, Long.class);
  }

  private long entries(Optional<LocalDate> first, boolean covered, long before) {
    LocalDate openingDay = first.orElse(null);
    boolean empty =
        sql.fetchOptional("select 1 from entry where company_id = ? limit 1", company).isEmpty();
    return sql.execute(
        """
        insert into entry (id, key, company_id, account_id, import_id, line, book_id,
          ledger_account_id, number, entry_date, piece, piece_date, label, amount, credit_side,
          opening, due_date, due_source, validated, foreign_amount, foreign_currency, recorded_at)
        select ? + s.place, s.key, ?, a.id, ?, s.line, b.id, g.id, s.number, s.entry_date, s.piece,
          s.piece_date, s.label, s.amount, s.credit_side,
          s.opening and s.entry_date is not distinct from ?::date, s.due_date, s.due_source,
          s.validated, s.foreign_amount, s.foreign_currency, ?
        from %s s
        join %s a on a.place = s.account
        join %s b on b.place = s.book
        join %s g on g.place = s.gl
        where not (? and s.opening and s.entry_date is not distinct from ?::date)%s"""
            .formatted(
                stage.lines(),
                stage.accounts(),
                stage.books(),
                stage.ledgerAccounts(),
                empty ? "" : "\non conflict (company_id, key) do nothing"),
        before,
        company,
        importId,
        openingDay,
        now,
        covered,
        openingDay);
  }

  /** Openings of the year that follows this file's entries are replaced by these entries. */
  private void withdrawOpenings(ControlTotals file) {
    if (file.first().isEmpty()) return;
    int withdrawn =
        sql.execute(
            """
            insert into entry_withdrawn (entry_id, company_id, import_id, recorded_at)
            select id, company_id, ?, ? from entry
            where company_id = ? and opening and import_id <> ? and entry_date > ?::date
              and entry_date - ? <= ?::date
            on conflict do nothing""",
            importId,
            now,
            company,
            importId,
            file.first().get(),
            YEAR_DAYS,
            file.last().orElseThrow());
    if (withdrawn == 0) return;
    sql.execute(
        """
        insert into unlettering (lettering_id, actor, reason, recorded_at)
        select distinct l.lettering_id, 'import',
          'L''à-nouveau est remplacé par les écritures d''origine (import ' || ? || ')', ?::timestamptz
        from entry_withdrawn w join lettered l on l.entry_id = w.entry_id
        where w.import_id = ?""",
        importId,
        now,
        importId);
  }
}
