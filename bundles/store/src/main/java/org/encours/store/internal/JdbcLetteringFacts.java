package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.Page;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letterings, proposals and runs. */
@Component
public final class JdbcLetteringFacts implements LetteringFacts {
  private static final String RUN =
      """
      select r.*, s.state, s.done, s.total, s.letterings, s.proposals, s.entries, s.duration_ms,
        s.error
      from lettering_run r left join lettering_run_status s on s.run_id = r.id
      """;

  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcLetteringFacts(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Stream<OpenAccount> openAccounts(RunScope scope) {
    return OpenAccountStream.open(transactions, scope);
  }

  @Override
  public long countAccounts(int company) {
    return sql()
        .fetchSingle("select count(*) from customer_account where company_id = ?", company)
        .get(0, Long.class);
  }

  @Override
  public List<OpenEntry> openEntries(Company company, String account, List<Long> entries) {
    return sql()
        .fetch(
            """
            select e.*, b.code as book, g.number as gl
            from entry e
            join customer_account a on a.id = e.account_id
            join journal_book b on b.id = e.book_id
            join ledger_account g on g.id = e.ledger_account_id
            where e.company_id = ? and a.number = ? and e.id = any (?) and e.amount <> 0
              and not exists (select from lettered l where l.entry_id = e.id)
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by e.entry_date, e.id""",
            company.id(),
            account,
            entries.toArray(Long[]::new))
        .map(
            row ->
                new OpenEntry(
                    row.get("id", Long.class),
                    row.get("entry_date", LocalDate.class),
                    row.get("due_date", LocalDate.class),
                    row.get("book", String.class),
                    row.get("gl", String.class),
                    row.get("piece", String.class),
                    row.get("label", String.class),
                    row.get("amount", Long.class)));
  }

  @Override
  public List<Long> record(int company, Optional<Long> run, List<NewLettering> letterings) {
    return writes().record(company, run, letterings);
  }

  @Override
  public int propose(int company, long run, List<NewProposal> proposals) {
    return writes().propose(company, run, proposals);
  }

  @Override
  public boolean undo(long lettering, String actor, String reason) {
    return writes().undo(lettering, actor, reason);
  }

  @Override
  public Set<Set<Long>> undoneGroups(int company) {
    return sql()
        .fetch(
            """
            select array_agg(s.entry_id) as entries
            from unlettering u
            join lettering t on t.id = u.lettering_id
            join lettering_line s on s.lettering_id = t.id
            where t.company_id = ? and u.actor <> ?
            group by t.id""",
            company,
            LetteringWrites.IMPORT)
        .stream()
        .map(row -> Set.of(row.get("entries", Long[].class)))
        .collect(Collectors.toSet());
  }

  private LetteringWrites writes() {
    transactions.connection();
    return new LetteringWrites(transactions, Timestamp.from(clock.instant()));
  }

  @Override
  public Optional<Lettering> lettering(Company company, long id) {
    return new LetteringReads(sql(), company).lettering(id);
  }

  @Override
  public Page<Lettering> letterings(Company company, LetteringQuery query) {
    return new LetteringReads(sql(), company).letterings(query);
  }

  @Override
  public Optional<Proposal> proposal(Company company, long id) {
    return new LetteringReads(sql(), company).proposal(id);
  }

  @Override
  public Page<Proposal> proposals(Company company, LetteringQuery query) {
    return new LetteringReads(sql(), company).proposals(query);
  }

  @Override
  public boolean decide(long proposal, String actor, Optional<Long> lettering) {
    transactions.connection();
    return sql()
            .execute(
                """
                insert into proposal_decision (proposal_id, actor, lettering_id, recorded_at)
                values (?, ?, ?, ?) on conflict do nothing""",
                proposal,
                actor,
                lettering.orElse(null),
                Timestamp.from(clock.instant()))
        == 1;
  }

  @Override
  public long request(RunScope scope, RunMode mode, String requestedBy) {
    transactions.connection();
    return sql()
        .fetchSingle(
            """
            insert into lettering_run
              (company_id, mode, requested_by, up_to_entry, until_date, requested_at)
            values (?, ?, ?, ?, ?, ?) returning id""",
            scope.company(),
            mode.name(),
            requestedBy,
            scope.upToEntry(),
            scope.until(),
            Timestamp.from(clock.instant()))
        .get(0, Long.class);
  }

  @Override
  public Optional<LetteringRun> requested(int company, String requestedBy) {
    return sql()
        .fetch(
            RUN + "where r.company_id = ? and r.requested_by = ? order by r.id limit 1",
            company,
            requestedBy)
        .stream()
        .findFirst()
        .map(JdbcLetteringFacts::run);
  }

  @Override
  public Optional<LetteringRun> run(long id) {
    return sql().fetchOptional(RUN + "where r.id = ?", id).map(JdbcLetteringFacts::run);
  }

  @Override
  public RunScope scope(long run) {
    Record row =
        sql()
            .fetchSingle(
                "select company_id, up_to_entry, until_date from lettering_run where id = ?", run);
    return new RunScope(
        row.get(0, Integer.class), row.get(1, Long.class), row.get(2, LocalDate.class));
  }

  @Override
  public long lastEntry(int company) {
    return sql()
        .fetchOptional(
            "select id from entry where company_id = ? order by id desc limit 1", company)
        .map(row -> row.get(0, Long.class))
        .orElse(0L);
  }

  @Override
  public void progress(
      long run,
      LetteringRun.State state,
      LetteringRun.Progress progress,
      LetteringRun.Result result) {
    sql()
        .execute(
            """
            insert into lettering_run_status (run_id, state, done, total, letterings, proposals,
              entries, duration_ms, error)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id) do update set state = excluded.state, done = excluded.done,
              total = excluded.total, letterings = excluded.letterings,
              proposals = excluded.proposals, entries = excluded.entries,
              duration_ms = excluded.duration_ms, error = excluded.error""",
            run,
            state.name(),
            progress.done(),
            progress.total(),
            result.letterings(),
            result.proposals(),
            result.entriesLettered(),
            result.durationMs(),
            result.error().orElse(null));
  }

  private static LetteringRun run(Record row) {
    boolean started = row.get("state") != null;
    return new LetteringRun(
        row.get("id", Long.class),
        row.get("company_id", Integer.class),
        RunMode.valueOf(row.get("mode", String.class)),
        row.get("requested_by", String.class),
        row.get("up_to_entry", Long.class),
        row.get("requested_at", OffsetDateTime.class).toInstant(),
        started
            ? LetteringRun.State.valueOf(row.get("state", String.class))
            : LetteringRun.State.QUEUED,
        started
            ? new LetteringRun.Progress(row.get("done", Long.class), row.get("total", Long.class))
            : new LetteringRun.Progress(0, 0),
        started ? result(row) : new LetteringRun.Result(0, 0, 0, 0, Optional.empty()));
  }

  private static LetteringRun.Result result(Record row) {
    return new LetteringRun.Result(
        row.get("letterings", Long.class),
        row.get("proposals", Long.class),
        row.get("entries", Long.class),
        row.get("duration_ms", Long.class),
        Optional.ofNullable(row.get("error", String.class)));
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
