package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a database open, in a thread of its own so that the start of the container does not wait
 * for it: opens it again after a growing pause when that fails, and again when it ends by itself.
 */
final class DatabaseKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeeper.class);
  private static final int LONGEST_PAUSE_SECONDS = 60;
  private static final long STOP_SECONDS = 90;

  /** An open database. */
  interface Database extends AutoCloseable {
    /** Completes when the database ends without having been closed. */
    CompletableFuture<?> ended();

    @Override
    void close() throws IOException;
  }

  /** Opens the database; blocks until it answers. */
  interface Opening {
    Database open() throws IOException;
  }

  private final Opening opening;
  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final Thread thread = new Thread(this::keepOpen, "encours-database");

  DatabaseKeeper(Opening opening) {
    this.opening = opening;
    thread.start();
  }

  private void keepOpen() {
    int pauseSeconds = 1;
    while (!stop.isDone()) {
      try (Database database = opening.open()) {
        pauseSeconds = 1;
        CompletableFuture.anyOf(stop, database.ended()).join();
        if (!stop.isDone()) {
          LOG.error("The database server ended by itself");
        }
      } catch (IOException | RuntimeException e) {
        // The edge that retries: whatever is wrong now, it may be right later.
        if (!stop.isDone()) {
          LOG.error("No database; next attempt in {} s", pauseSeconds, e);
        }
      }
      pause(pauseSeconds);
      pauseSeconds = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
    }
  }

  private void pause(int seconds) {
    try {
      stop.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.debug("Opening the database");
    } catch (InterruptedException | ExecutionException e) {
      stop.complete(null);
    }
  }

  /** Closes the database, also one that is just being opened, and waits for it. */
  @Override
  public void close() {
    stop.complete(null);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
