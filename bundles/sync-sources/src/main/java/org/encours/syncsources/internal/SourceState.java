package org.encours.syncsources.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.encours.api.health.HealthResult;
import org.encours.syncsources.internal.domain.Origin;
import org.encours.syncsources.internal.domain.Pauses;
import org.encours.syncsources.internal.domain.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a source is doing, for the health check and the log: the log says what is new, not what goes
 * on. What it says is free of secrets. Thread-safe.
 */
final class SourceState {
  private static final Logger LOG = LoggerFactory.getLogger(SourceState.class);
  private static final int MOST_FILES = 20;

  private final Origin origin;
  private final Clock clock;
  private final UnaryOperator<String> redact;
  private final Duration every;
  private final Map<String, String> refused = new LinkedHashMap<>();
  private Map<String, String> troubles = new LinkedHashMap<>();
  private Map<String, String> troublesBefore = Map.of();
  private List<String> problems = List.of();
  private Optional<Outage> outage = Optional.empty();

  /** The source does not answer. */
  private record Outage(Instant since, int attempts, String reason, Instant next) {}

  /**
   * @param redact takes secrets out of a text
   * @param every the usual pause between two looks
   */
  SourceState(Origin origin, Clock clock, UnaryOperator<String> redact, Duration every) {
    this.origin = origin;
    this.clock = clock;
    this.redact = redact;
    this.every = every;
  }

  /** The configuration makes no sense; there is no route. */
  synchronized void misconfigured(List<Problem> found) {
    problems = found.stream().map(problem -> redact.apply(problem.toString())).toList();
    problems.forEach(problem -> LOG.error("{}: {}", origin.pid(), problem));
  }

  /** Whether it is too early to try again. */
  synchronized boolean isPausing() {
    return outage.filter(now -> clock.instant().isBefore(now.next())).isPresent();
  }

  /** A look at the source begins: what was wrong with single files is about to be seen again. */
  synchronized void looking() {
    troublesBefore = troubles;
    troubles = new LinkedHashMap<>();
  }

  /** The source has answered. */
  synchronized void reached() {
    outage.ifPresent(
        past ->
            LOG.info(
                "Source {} answers again; it did not since {}, {} attempts",
                origin.name(),
                past.since(),
                past.attempts()));
    outage = Optional.empty();
  }

  /** The source has not answered. */
  synchronized void unreachable(Throwable cause) {
    String reason = reason(cause);
    Instant now = clock.instant();
    int attempts = outage.map(Outage::attempts).orElse(0) + 1;
    boolean said = outage.filter(past -> past.reason().equals(reason)).isPresent();
    Duration pause = Pauses.after(attempts, every);
    outage =
        Optional.of(
            new Outage(outage.map(Outage::since).orElse(now), attempts, reason, now.plus(pause)));
    if (said) {
      LOG.debug("Source {}, attempt {}: {}", origin.name(), attempts, reason);
    } else {
      LOG.warn("Source {}: {}; tried again in {} s", origin.name(), reason, pause.toSeconds());
    }
  }

  /** A file could not be received, or not be moved or deleted afterwards. */
  synchronized void troubled(String file, Throwable cause) {
    String reason = reason(cause);
    if (!reason.equals(troublesBefore.get(file))) {
      LOG.warn("Source {}, {}: {}; tried again", origin.name(), file, reason);
    }
    if (troubles.size() < MOST_FILES) troubles.put(file, reason);
  }

  /** A file will not be received as it is. */
  synchronized void refused(String file, String reason) {
    LOG.warn("Source {}, {} is not taken: {}", origin.name(), file, reason);
    if (refused.size() < MOST_FILES) refused.put(file, reason);
  }

  synchronized void received(String file, long importId) {
    refused.remove(file);
    LOG.info("Source {}: {} is import {}", origin.name(), file, importId);
  }

  /** Never down: the product is ready, whatever a bank's server is doing. */
  synchronized HealthResult result() {
    if (!problems.isEmpty()) {
      return new HealthResult.Warning(origin.pid() + ": " + String.join("; ", problems));
    }
    List<String> said = new ArrayList<>();
    outage.ifPresent(
        now ->
            said.add(
                "no answer since "
                    + now.since().truncatedTo(ChronoUnit.SECONDS)
                    + ": "
                    + now.reason()));
    // Until a look has ended, what the last one found still holds.
    Map<String, String> files = new LinkedHashMap<>(troublesBefore);
    files.putAll(troubles);
    files.forEach((file, reason) -> said.add(file + ": " + reason));
    refused.forEach((file, reason) -> said.add(file + " is not taken: " + reason));
    return said.isEmpty()
        ? new HealthResult.Up()
        : new HealthResult.Warning(origin.pid() + ": " + String.join("; ", said));
  }

  /** A look has ended. */
  synchronized void looked() {
    troublesBefore = Map.copyOf(troubles);
  }

  private String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) root = root.getCause();
    String first = text(thrown);
    String last = text(root);
    return redact.apply(first.contains(last) ? first : first + ": " + last);
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
