package org.encours.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import org.encours.api.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Queues durable work as rows of db-scheduler's table: instance ids are {@code kind#key}, the data
 * is the payload as UTF-8. Apart from {@link WorkHost}, which does the work, because handlers queue
 * work themselves.
 */
@Component
public final class JdbcWorkQueue implements WorkQueue {
  static final String TASK = "work";

  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcWorkQueue(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void submit(String kind, String key, String payload) {
    transactions.connection();
    transactions
        .sql()
        .execute(
            """
            insert into scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, ?, ?, ?, false, 1)
            on conflict do nothing""",
            TASK,
            kind + "#" + key,
            payload.getBytes(StandardCharsets.UTF_8),
            Timestamp.from(clock.instant()));
  }
}
