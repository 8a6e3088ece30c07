package org.encours.store.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.api.work.WorkHandler;
import org.encours.api.work.WorkResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the durable work with db-scheduler, whose list of tasks is fixed when it is built: one task
 * stands for all kinds and looks up the {@link WorkHandler} when it runs. Work whose handler is not
 * there waits.
 */
@Component(immediate = true, service = HealthCheck.class, configurationPid = "org.encours.store")
public final class WorkHost implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(WorkHost.class);
  private static final Duration WAIT_FOR_HANDLER = Duration.ofSeconds(2);
  private static final int MOST_ATTEMPTS = 8;

  private final Transactions transactions;
  private final Clock clock;
  private final Map<String, WorkHandler> handlers = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final Runnable wakeUp;

  @Activate
  public WorkHost(
      @Reference Transactions transactions, @Reference Clock clock, LegalClock.Settings settings) {
    this.transactions = transactions;
    this.clock = clock;
    CustomTask<String> task =
        Tasks.custom(JdbcWorkQueue.TASK, String.class)
            .onFailure(this::failed)
            .execute(this::execute);
    scheduler =
        Scheduler.create(transactions.dataSource(), task)
            .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
            .serializer(new TextSerializer())
            .threads(settings.workThreads())
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(Duration.ofMillis(500))
            .heartbeatInterval(Duration.ofSeconds(2))
            .missedHeartbeatsLimit(4)
            .deleteUnresolvedAfter(Duration.ofDays(36500))
            .shutdownMaxWait(Duration.ofSeconds(20))
            .build();
    scheduler.start();
    wakeUp = scheduler::triggerCheckForDueExecutions;
    transactions.onCommit(wakeUp);
  }

  @Deactivate
  void stop() {
    transactions.removeOnCommit(wakeUp);
    scheduler.stop();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeHandler")
  void addHandler(WorkHandler handler) {
    handlers.put(handler.kind(), handler);
  }

  void removeHandler(WorkHandler handler) {
    handlers.remove(handler.kind(), handler);
  }

  private CompletionHandler<String> execute(
      TaskInstance<String> instance,
      com.github.kagkarlsson.scheduler.task.ExecutionContext context) {
    String kind = instance.getId().substring(0, instance.getId().indexOf('#'));
    WorkHandler handler = handlers.get(kind);
    if (handler == null) return later(WAIT_FOR_HANDLER);
    try {
      WorkResult result = handler.run(instance.getData());
      return result instanceof WorkResult.Later l
          ? later(l.delay())
          : (done, operations) -> operations.remove();
    } catch (Exception e) { // the edge that retries and parks
      if (handlers.get(kind) != handler) return later(WAIT_FOR_HANDLER);
      throw new IllegalStateException(kind + ": " + e.getMessage(), e);
    }
  }

  private CompletionHandler<String> later(Duration delay) {
    return (done, operations) -> operations.reschedule(done, Instant.now(clock).plus(delay));
  }

  private void failed(ExecutionComplete done, ExecutionOperations<String> operations) {
    int attempts = done.getExecution().consecutiveFailures + 1;
    String id = done.getExecution().taskInstance.getId();
    String error = done.getCause().map(Throwable::getMessage).orElse("unknown");
    if (attempts < MOST_ATTEMPTS) {
      Duration delay = Duration.ofSeconds(1L << attempts);
      LOG.warn("{} failed ({}), attempt {}, again in {}", id, error, attempts, delay);
      operations.reschedule(done, Instant.now(clock).plus(delay));
      return;
    }
    LOG.error("{} is parked: {}", id, error, done.getCause().orElse(null));
    int hash = id.indexOf('#');
    transactions
        .sql()
        .execute(
            "insert into work_parked (kind, key, payload, error, parked_at) values (?, ?, ?, ?, ?)",
            id.substring(0, hash),
            id.substring(hash + 1),
            done.getExecution().taskInstance.getData(),
            error,
            Timestamp.from(clock.instant()));
    operations.remove();
  }

  @Override
  public String name() {
    return "work";
  }

  @Override
  public HealthResult check() {
    List<String> parked =
        transactions
            .sql()
            .fetch("select kind, count(*) from work_parked group by kind order by kind")
            .map(row -> row.get(0, String.class) + " (" + row.get(1) + ")");
    return parked.isEmpty()
        ? new HealthResult.Up()
        : new HealthResult.Warning("parked work: " + String.join(", ", parked));
  }

  /** Payloads are texts: readable in the table, and nothing is ever deserialised. */
  private static final class TextSerializer implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
      return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
    }
  }
}
