package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.document.ControlTotals;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Siren;
import org.jooq.DSLContext;

/**
 * The step of one staged import into the ledger, set by set, within the caller's unit of work.
 *
 * <p>Opening entries ("à-nouveaux") repeat what the year before left open. They are taken only
 * where that year is not in the ledger; if it comes later, they are withdrawn and the letterings
 * that hold them are undone.
 */
final class Publishing {
  /** A year begins the day after the one before: an opening entry is covered by entries within. */
  private static final int YEAR_DAYS = 365;

  private final Transactions transactions;
  private final DSLContext sql;
  private final long importId;
  private final String stage;
  private final Timestamp now;

  /** What was taken. */
  record Taken(int company, boolean companyCreated, long lastEntry, ImportEffect effect) {}

  Publishing(Transactions transactions, long importId, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.importId = importId;
    this.stage = CopyStaging.table(importId);
    this.now = now;
  }

  Taken take(Publication publication) {
    Optional<Integer> known = lockCompany(publication.siren());
    int company = known.orElseGet(() -> createCompany(publication));
    numberIdenticalLines();
    accounts(company);
    chart(company);
    Optional<LocalDate> first = publication.findings().file().first();
    boolean covered = first.isPresent() && hasEntriesInYearBefore(company, first.get());
    long carried = covered ? countNewOpenings(company, first.get()) : 0;
    long taken = entries(company, first, covered);
    withdrawOpenings(company, publication.findings().file());
    TakenLetterings letterings =
        new ExternalLetterings(transactions, importId, company, now)
            .take(first.filter(d -> covered));
    long lines = publication.findings().entries();
    long last = lastEntry(company);
    return new Taken(
        company,
        known.isEmpty(),
        last,
        new ImportEffect(
            taken,
            lines - taken - carried,
            carried,
            letterings.taken(),
            letterings.conflicts(),
            Optional.empty()));
  }

  /** Letterings of the file that were taken, and those that contradict the ledger's own. */
  record TakenLetterings(long taken, long conflicts) {}

  void dropStage() {
    sql.execute("drop table " + stage);
  }

  private Optional<Integer> lockCompany(String siren) {
    return sql.fetchOptional("select id from company where siren = ? for update", siren)
        .map(row -> row.get(0, Integer.class));
  }

  private int createCompany(Publication publication) {
    if (!publication.createCompany()) {
      throw new InvalidRequest(
          "La société " + publication.siren() + " est inconnue.",
          "Company " + publication.siren() + " is unknown.");
    }
    return sql.fetchSingle(
            """
            insert into company (siren, siren_valid, currency, recorded_at)
            values (?, ?, ?, ?) returning id""",
            publication.siren(),
            Siren.isValid(publication.siren()),
            publication.currency().getCurrencyCode(),
            now)
        .get(0, Integer.class);
  }

  /** Two identical lines of one file are two facts: the second gets a key of its own. */
  private void numberIdenticalLines() {
    sql.execute(
        """
        update %1$s s set key = md5(s.key::text || ':' || d.place)::uuid
        from (select line, row_number() over (partition by key order by line) as place
              from %1$s where key in (select key from %1$s group by key having count(*) > 1)) d
        where s.line = d.line and d.place > 1"""
            .formatted(stage));
  }

  private void accounts(int company) {
    sql.execute(
        """
        with fresh as materialized (
          select nextval('customer_id_seq') as id, s.account, s.collective
          from (select account, bool_or(collective) as collective from %s group by account) s
          where not exists (
            select from customer_account a where a.company_id = ? and a.number = s.account)),
        person as (insert into customer (id, recorded_at) select id, ? from fresh)
        insert into customer_account
          (id, company_id, customer_id, number, collective, recorded_at)
        select id, ?, id, account, collective, ? from fresh"""
            .formatted(stage),
        company,
        now,
        company,
        now);
    sql.execute(
        """
        insert into account_name (account_id, name, import_id, recorded_at)
        select a.id, coalesce(nullif(s.account_name, ''), s.account), ?, ?
        from (select distinct on (account) account, account_name from %s
              order by account, (account_name <> '') desc, line desc) s
        join customer_account a on a.company_id = ? and a.number = s.account
        left join account c on c.id = a.id
        where c.name is null or (s.account_name <> '' and s.account_name <> c.name)"""
            .formatted(stage),
        importId,
        now,
        company);
  }

  private void chart(int company) {
    sql.execute(
        """
        insert into journal_book (company_id, code, label)
        select distinct ?::integer, journal, journal_label from %s on conflict do nothing"""
            .formatted(stage),
        company);
    sql.execute(
        """
        insert into ledger_account (company_id, number, label)
        select distinct ?::integer, gl, gl_label from %s on conflict do nothing"""
            .formatted(stage),
        company);
  }

  private boolean hasEntriesInYearBefore(int company, LocalDate first) {
    return sql.fetchOptional(
            """
            select 1 from import_outcome
            where company_id = ? and new_entries > 0 and first_date < ?::date
              and last_date >= ?::date - ?
            limit 1""",
            company,
            first,
            first,
            YEAR_DAYS)
        .isPresent();
  }

  private long countNewOpenings(int company, LocalDate first) {
    return sql.fetchSingle(
            """
            select count(*) from %s s
            where s.opening and s.entry_date = ?
              and not exists (select from entry e where e.company_id = ? and e.key = s.key)"""
                .formatted(stage),
            first,
            company)
        .get(0, Long.class);
  }

  private long entries(int company, Optional<LocalDate> first, boolean covered) {
    LocalDate openingDay = first.orElse(null);
    return sql.execute(
        """
        insert into entry (key, company_id, account_id, import_id, line, book_id,
          ledger_account_id, number, entry_date, piece, piece_date, label, amount, credit_side,
          opening, due_date, due_source, validated, foreign_amount, foreign_currency, recorded_at)
        select s.key, ?, a.id, ?, s.line, b.id, g.id, s.number, s.entry_date, s.piece,
          s.piece_date, s.label, s.amount, s.credit_side,
          s.opening and s.entry_date is not distinct from ?::date, s.due_date, s.due_source,
          s.validated, s.foreign_amount, s.foreign_currency, ?
        from %s s
        join customer_account a on a.company_id = ? and a.number = s.account
        join journal_book b on b.company_id = ? and b.code = s.journal and b.label = s.journal_label
        join ledger_account g on g.company_id = ? and g.number = s.gl and g.label = s.gl_label
        where not (? and s.opening and s.entry_date is not distinct from ?::date)
        order by s.line
        on conflict (company_id, key) do nothing"""
            .formatted(stage),
        company,
        importId,
        openingDay,
        now,
        company,
        company,
        company,
        covered,
        openingDay);
  }

  /** Openings of the year that follows this file's entries are replaced by these entries. */
  private void withdrawOpenings(int company, ControlTotals file) {
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

  private long lastEntry(int company) {
    return sql.fetchSingle(
            """
            select coalesce((select id from entry where company_id = ? order by id desc limit 1), 0)""",
            company)
        .get(0, Long.class);
  }
}
