package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.LetteringChanges;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cuts the letterings and unletterings into batches by the transactions that wrote them: those
 * below the oldest that is still running are all there and stay as they are.
 */
@Component
public final class JdbcLetteringChanges implements LetteringChanges {
  private static final long BEFORE_ALL = -1;

  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcLetteringChanges(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<LetteringBatch> next(Company company, String receiver) {
    return transactions.call(() -> offered(company.id(), receiver));
  }

  private Optional<LetteringBatch> offered(int company, String receiver) {
    Optional<Record> last =
        sql()
            .fetchOptional(
                """
                select b.*, t.number is not null as taken
                from lettering_batch b
                left join lettering_batch_taken t using (receiver, company_id, number)
                where b.receiver = ? and b.company_id = ?
                order by b.number desc limit 1""",
                receiver,
                company);
    if (last.isPresent() && !last.get().get("taken", Boolean.class)) {
      return last.map(row -> batch(row, true));
    }
    long after = last.map(row -> row.get("upto_xid", Long.class)).orElse(BEFORE_ALL);
    long number = last.map(row -> row.get("number", Long.class)).orElse(0L) + 1;
    long upTo =
        sql()
            .fetchSingle("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1")
            .get(0, Long.class);
    return hasChanged(company, after, upTo)
        ? Optional.of(cut(company, receiver, number, after, upTo))
        : Optional.empty();
  }

  private boolean hasChanged(int company, long after, long upTo) {
    return sql()
        .fetchSingle(
            """
            select exists (
              select from lettering where company_id = ? and xid > ? and xid <= ?)
            or exists (
              select from unlettering u join lettering t on t.id = u.lettering_id
              where t.company_id = ? and u.xid > ? and u.xid <= ?)""",
            company,
            after,
            upTo,
            company,
            after,
            upTo)
        .get(0, Boolean.class);
  }

  private LetteringBatch cut(int company, String receiver, long number, long after, long upTo) {
    return batch(
        sql()
            .fetchSingle(
                """
                insert into lettering_batch
                  (receiver, company_id, number, after_xid, upto_xid, cut_at)
                values (?, ?, ?, ?, ?, ?) returning *""",
                receiver,
                company,
                number,
                after,
                upTo,
                Timestamp.from(clock.instant())),
        false);
  }

  private static LetteringBatch batch(Record row, boolean repeated) {
    return new LetteringBatch(
        row.get("receiver", String.class),
        row.get("company_id", Integer.class),
        row.get("number", Long.class),
        row.get("after_xid", Long.class),
        row.get("upto_xid", Long.class),
        Columns.instant(row, "cut_at"),
        repeated);
  }

  @Override
  public void read(Company company, LetteringBatch batch, Consumer<LetteringChange> consumer) {
    new LetteringChangeStream(transactions, batch).read(consumer);
  }

  @Override
  public void taken(LetteringBatch batch) {
    sql()
        .execute(
            """
            insert into lettering_batch_taken (receiver, company_id, number, recorded_at)
            values (?, ?, ?, ?) on conflict do nothing""",
            batch.receiver(),
            batch.company(),
            batch.number(),
            Timestamp.from(clock.instant()));
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
