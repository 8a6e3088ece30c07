package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Lettering runs: asked for, stopped, and how far they have come. */
final class LetteringRunRows {
  private static final String RUN =
      """
      select r.*, s.state, s.done, s.total, s.letterings, s.proposals, s.entries, s.duration_ms,
        s.error
      from lettering_run r left join lettering_run_status s on s.run_id = r.id
      """;

  private final DSLContext sql;

  LetteringRunRows(DSLContext sql) {
    this.sql = sql;
  }

  long request(RunScope scope, RunMode mode, String requestedBy, Timestamp now) {
    return sql.fetchSingle(
            """
            insert into lettering_run
              (company_id, mode, requested_by, up_to_entry, until_date, requested_at)
            values (?, ?, ?, ?, ?, ?) returning id""",
            scope.company(),
            mode.name(),
            requestedBy,
            scope.upToEntry(),
            scope.until(),
            now)
        .get(0, Long.class);
  }

  Optional<LetteringRun> requested(int company, String requestedBy) {
    return sql
        .fetch(
            RUN + "where r.company_id = ? and r.requested_by = ? order by r.id limit 1",
            company,
            requestedBy)
        .stream()
        .findFirst()
        .map(LetteringRunRows::run);
  }

  Optional<LetteringRun> run(long id) {
    return sql.fetchOptional(RUN + "where r.id = ?", id).map(LetteringRunRows::run);
  }

  RunScope scope(long run) {
    Record row =
        sql.fetchSingle(
            "select company_id, up_to_entry, until_date from lettering_run where id = ?", run);
    return new RunScope(
        row.get(0, Integer.class), row.get(1, Long.class), row.get(2, LocalDate.class));
  }

  boolean cancel(long run, Timestamp now) {
    boolean goesOn =
        sql.fetchOptional(
                """
                select 1 from lettering_run r
                where r.id = ? and not exists (
                  select from lettering_run_status s
                  where s.run_id = r.id and s.state in ('DONE', 'FAILED', 'CANCELLED'))""",
                run)
            .isPresent();
    if (goesOn) {
      sql.execute(
          "insert into lettering_run_cancel (run_id, recorded_at) values (?, ?)"
              + " on conflict do nothing",
          run,
          now);
    }
    return goesOn;
  }

  boolean isCancelled(long run) {
    return sql.fetchOptional("select 1 from lettering_run_cancel where run_id = ?", run)
        .isPresent();
  }

  void progress(
      long run,
      LetteringRun.State state,
      LetteringRun.Progress progress,
      LetteringRun.Result result) {
    sql.execute(
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
        Columns.instant(row, "requested_at"),
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
}
