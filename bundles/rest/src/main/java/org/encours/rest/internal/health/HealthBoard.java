package org.encours.rest.internal.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;

/**
 * Asks the health checks. One that hangs or throws is down by itself and does not hold up the
 * others; an answer is kept for a moment, since whoever asks need not be known. Thread-safe.
 */
final class HealthBoard {
  /** Without these nothing is known yet. */
  private static final Set<String> REQUIRED =
      Set.of(BootCheck.NAME, BundlesCheck.NAME, ComponentsCheck.NAME);

  private static final int MOST_THREADS = 16;

  private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();
  private final Duration patience;
  private final Duration kept;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HealthBoard::thread);

  private HealthReport last = HealthReport.of(List.of());
  private long lastNanos;
  private boolean asked;

  /**
   * @param patience how long to wait for the slowest check
   * @param kept how long an answer is good
   */
  HealthBoard(Duration patience, Duration kept) {
    this.patience = patience;
    this.kept = kept;
  }

  void add(HealthCheck check) {
    checks.add(check);
  }

  void remove(HealthCheck check) {
    checks.removeIf(one -> one == check);
  }

  void stop() {
    threads.shutdownNow();
  }

  synchronized HealthReport report() {
    if (!asked || System.nanoTime() - lastNanos > kept.toNanos()) {
      last = ask();
      lastNanos = System.nanoTime();
      asked = true;
    }
    return last;
  }

  private HealthReport ask() {
    Map<HealthCheck, Future<HealthResult>> answers = new LinkedHashMap<>();
    List<HealthReport.Check> outcomes = new ArrayList<>();
    for (HealthCheck check : checks) {
      try {
        answers.put(check, threads.submit(check::check));
      } catch (RejectedExecutionException e) {
        outcomes.add(down(check.name(), "not asked: too many checks hang"));
      }
    }
    long deadline = System.nanoTime() + patience.toNanos();
    answers.forEach(
        (check, answer) ->
            outcomes.add(HealthReport.Check.of(check.name(), await(answer, deadline))));
    REQUIRED.stream()
        .filter(name -> outcomes.stream().noneMatch(outcome -> outcome.name().equals(name)))
        .forEach(name -> outcomes.add(down(name, "not known yet")));
    outcomes.sort(Comparator.comparing(HealthReport.Check::name));
    return HealthReport.of(List.copyOf(outcomes));
  }

  private HealthResult await(Future<HealthResult> answer, long deadline) {
    try {
      return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new HealthResult.Down("no answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new HealthResult.Down("failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HealthResult.Down("interrupted");
    }
  }

  private static HealthReport.Check down(String name, String reason) {
    return HealthReport.Check.of(name, new HealthResult.Down(reason));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "encours-health");
    thread.setDaemon(true);
    return thread;
  }
}
