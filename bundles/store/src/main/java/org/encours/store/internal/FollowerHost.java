package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.api.journal.Follower;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.encours.api.store.Leases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads every {@link Follower} through the journal, one thread each while it is registered. */
@Component(immediate = true, service = HealthCheck.class)
public final class FollowerHost implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(FollowerHost.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int BATCH = 200;
  private static final int MOST_ATTEMPTS = 5;

  private final Transactions transactions;
  private final Journal journal;
  private final Leases leases;
  private final Clock clock;
  private final Map<Follower, Thread> threads = new ConcurrentHashMap<>();
  private final Object wake = new Object();
  private final Runnable wakeUp = this::wakeUp;

  @Activate
  public FollowerHost(
      @Reference Transactions transactions,
      @Reference Journal journal,
      @Reference Leases leases,
      @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.leases = leases;
    this.clock = clock;
    transactions.onCommit(wakeUp);
  }

  @Deactivate
  void stop() {
    transactions.removeOnCommit(wakeUp);
    List.copyOf(threads.keySet()).forEach(this::removeFollower);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeFollower")
  void addFollower(Follower follower) {
    Thread thread = new Thread(() -> follow(follower), "encours-follower-" + follower.name());
    thread.setDaemon(true);
    threads.put(follower, thread);
    thread.start();
  }

  void removeFollower(Follower follower) {
    Thread thread = threads.remove(follower);
    if (thread == null) return;
    wakeUp();
    try {
      // Waits for the entry in hand: the bundle behind the follower is about to go away.
      thread.join(Duration.ofSeconds(30).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wakeUp() {
    synchronized (wake) {
      wake.notifyAll();
    }
  }

  private void follow(Follower follower) {
    Duration pause = LOOK_AGAIN;
    while (threads.containsKey(follower)) {
      try {
        if (!step(follower)) awaitCommit();
        pause = LOOK_AGAIN;
      } catch (RuntimeException e) {
        LOG.warn("Follower {} tries again in {}", follower.name(), pause, e);
        pauseUnlessStopped(follower, pause);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  private void awaitCommit() {
    synchronized (wake) {
      try {
        wake.wait(LOOK_AGAIN.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Commits elsewhere do not shorten this pause: the follower has just failed. */
  private void pauseUnlessStopped(Follower follower, Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    while (threads.containsKey(follower) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /** Handles one batch; answers whether there may be more at once. */
  @SuppressWarnings("try") // the lease is only held
  private boolean step(Follower follower) {
    Optional<Leases.Lease> lease = leases.tryAcquire("follower:" + follower.name());
    if (lease.isEmpty()) return false;
    try (Leases.Lease held = lease.get()) {
      Position passed = cursor(follower.name());
      List<JournalEntry> batch = journal.after(passed, BATCH);
      for (JournalEntry entry : batch) {
        if (!threads.containsKey(follower)) return false;
        if (follower.kinds().contains(entry.event().kind())) {
          if (!handle(follower, entry)) return false;
          move(follower.name(), entry.position());
        }
        passed = entry.position();
      }
      if (!batch.isEmpty()) move(follower.name(), passed);
      return batch.size() == BATCH;
    }
  }

  /** Answers false if the follower was taken away meanwhile; throws to be called again later. */
  private boolean handle(Follower follower, JournalEntry entry) {
    try {
      follower.handle(entry);
      return true;
    } catch (Exception e) { // the edge that retries and parks
      if (!threads.containsKey(follower)) return false;
      String error = e.getClass().getSimpleName() + ": " + e.getMessage();
      int attempts = failed(follower.name(), error);
      if (attempts < MOST_ATTEMPTS) {
        throw new IllegalStateException(entry + ", attempt " + attempts + ": " + error, e);
      }
      LOG.error("{} parks {}", follower.name(), entry, e);
      park(follower.name(), entry.position(), error);
      return true;
    }
  }

  private Position cursor(String name) {
    return transactions
        .sql()
        .fetchOptional("select xid, seq from follower_cursor where name = ?", name)
        .map(row -> new Position(row.get("xid", Long.class), row.get("seq", Long.class)))
        .orElse(Position.START);
  }

  private void move(String name, Position to) {
    transactions
        .sql()
        .execute(
            """
            insert into follower_cursor (name, xid, seq, attempts, moved_at)
            values (?, ?, ?, 0, ?)
            on conflict (name) do update
              set xid = excluded.xid, seq = excluded.seq, attempts = 0, error = null,
                  moved_at = excluded.moved_at""",
            name,
            to.transaction(),
            to.sequence(),
            Timestamp.from(clock.instant()));
  }

  private int failed(String name, String error) {
    return transactions
        .sql()
        .fetchOptional(
            """
            insert into follower_cursor (name, xid, seq, attempts, error, moved_at)
            values (?, 0, 0, 1, ?, ?)
            on conflict (name) do update
              set attempts = follower_cursor.attempts + 1, error = excluded.error
            returning attempts""",
            name,
            error,
            Timestamp.from(clock.instant()))
        .orElseThrow()
        .get(0, Integer.class);
  }

  private void park(String name, Position position, String error) {
    transactions
        .sql()
        .execute(
            """
            insert into follower_parked (name, xid, seq, error, parked_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""",
            name,
            position.transaction(),
            position.sequence(),
            error,
            Timestamp.from(clock.instant()));
  }

  @Override
  public String name() {
    return "followers";
  }

  @Override
  public HealthResult check() {
    List<String> parked =
        transactions
            .sql()
            .fetch("select name, count(*) from follower_parked group by name order by name")
            .map(row -> row.get(0, String.class) + " (" + row.get(1) + ")");
    return parked.isEmpty()
        ? new HealthResult.Up()
        : new HealthResult.Warning("parked journal entries: " + String.join(", ", parked));
  }
}
