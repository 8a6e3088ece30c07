package org.encours.syncfiles.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.encours.api.store.Leases;
import org.encours.api.work.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes letterings back by the clock. A time that passed while nobody was there is made up once,
 * as soon as somebody is; a failure is tried again until it is over.
 */
final class WriteBackTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriteBackTimer.class);
  private static final int LOOK_AGAIN_SECONDS = 5;
  private static final int LONGEST_GOODBYE_SECONDS = 30;

  private final WriteBack writeBack;
  private final WriteBackTimes times;
  private final Timetable timetable;
  private final Leases leases;
  private final Clock clock;
  private final ScheduledExecutorService thread;

  WriteBackTimer(
      WriteBack writeBack, WriteBackTimes times, Timetable timetable, Leases leases, Clock clock) {
    this.writeBack = writeBack;
    this.times = times;
    this.timetable = timetable;
    this.leases = leases;
    this.clock = clock;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "encours-" + writeBack.receiver());
              daemon.setDaemon(true);
              return daemon;
            });
  }

  void start() {
    thread.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** An exception would end the timer: this is the edge that tries again. */
  private void look() {
    try {
      writeIfDue();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} is tried again", writeBack.receiver(), e);
    }
  }

  /** Writes if a time has passed since it was last done; the first look only begins to count. */
  @SuppressWarnings("try") // the lease is only held
  void writeIfDue() throws IOException {
    Optional<Leases.Lease> lease = leases.tryAcquire("timer:" + writeBack.receiver());
    if (lease.isEmpty()) return;
    try (Leases.Lease held = lease.get()) {
      Instant now = clock.instant();
      Optional<Instant> last = timetable.lastDone(writeBack.receiver());
      if (last.isPresent()) {
        Optional<Instant> due = times.after(last.get());
        if (due.isEmpty() || due.get().isAfter(now)) return;
        writeBack.ofAll();
      }
      timetable.done(writeBack.receiver(), now);
    }
  }

  /** Waits for the files in hand. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
