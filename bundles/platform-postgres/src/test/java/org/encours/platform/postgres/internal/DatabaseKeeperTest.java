package org.encours.platform.postgres.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseKeeperTest {
  private static final int SECONDS = 20;

  private final BlockingQueue<Probe> opened = new LinkedBlockingQueue<>();
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void triesAgainUntilTheDatabaseOpensAndOpensItAgainWhenItEnds() throws Exception {
    DatabaseKeeper keeper = new DatabaseKeeper(this::openAtSecondAttempt);
    Probe first = next();
    assertEquals(2, attempts.get());
    first.ended.complete(null);
    Probe second = next();
    assertTrue(first.closed.isDone(), "what has ended is closed before it is opened again");
    assertFalse(second.closed.isDone());
    keeper.close();
    assertTrue(second.closed.isDone());
    assertEquals(3, attempts.get());
  }

  private DatabaseKeeper.Database openAtSecondAttempt() throws IOException {
    if (attempts.incrementAndGet() == 1) {
      throw new IOException("not yet");
    }
    Probe probe = new Probe();
    opened.add(probe);
    return probe;
  }

  private Probe next() throws InterruptedException {
    Probe probe = opened.poll(SECONDS, TimeUnit.SECONDS);
    assertTrue(probe != null, "opened in time");
    return probe;
  }

  private static final class Probe implements DatabaseKeeper.Database {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @Override
    public CompletableFuture<?> ended() {
      return ended;
    }

    @Override
    public void close() {
      closed.complete(null);
    }
  }
}
