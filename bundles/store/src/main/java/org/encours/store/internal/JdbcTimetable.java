package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.encours.api.work.Timetable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One row for each thing that is done by the clock. */
@Component
public final class JdbcTimetable implements Timetable {
  private final Transactions transactions;

  @Activate
  public JdbcTimetable(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Instant> lastDone(String name) {
    return transactions
        .sql()
        .fetchOptional("select done_at from timetable where name = ?", name)
        .map(row -> Columns.instant(row, "done_at"));
  }

  @Override
  public void done(String name, Instant at) {
    transactions
        .sql()
        .execute(
            """
            insert into timetable (name, done_at) values (?, ?)
            on conflict (name) do update set done_at = excluded.done_at""",
            name,
            Timestamp.from(at));
  }
}
