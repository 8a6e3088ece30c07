package org.encours.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.encours.api.health.HealthResult;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal loses nothing, shows nothing too early, and followers go on where they were. */
class JournalTest {
  private TestStore store;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
  }

  @Test
  void anEventWaitsForOlderTransactionsStillRunning() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                store.transactions.run(
                    () -> {
                      append("slow");
                      written.countDown();
                      await(mayCommit);
                    }));
    slow.start();
    await(written);
    store.transactions.run(() -> append("quick"));

    assertEquals(List.of(), kinds(store.journal.after(Position.START, 10)));
    mayCommit.countDown();
    slow.join();
    assertEquals(List.of("slow", "quick"), kinds(store.journal.after(Position.START, 10)));
  }

  @Test
  void anEventOfARolledBackUnitOfWorkNeverHappened() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store.transactions.run(
                () -> {
                  append("lost");
                  throw new IllegalStateException("no");
                }));
    assertEquals(List.of(), store.journal.after(Position.START, 10));
  }

  @Test
  void appendingNeedsAUnitOfWork() {
    assertThrows(IllegalStateException.class, () -> append("alone"));
  }

  @Test
  void aFollowerGoesOnWhereItWasAndParksWhatItCannotHandle() throws InterruptedException {
    for (int i = 1; i <= 3; i++) {
      String kind = "e" + i;
      store.transactions.run(() -> append(kind));
    }
    Recorder first = new Recorder(Set.of(), 2);
    FollowerHost host = host();
    host.addFollower(first);
    assertTrue(first.enough.await(10, TimeUnit.SECONDS));
    host.removeFollower(first);
    int handled = first.seen.size();

    store.transactions.run(() -> append("e4"));
    store.transactions.run(() -> append("e5"));
    Recorder second = new Recorder(Set.of("e4"), 4 - handled);
    host.addFollower(second);
    assertTrue(second.enough.await(60, TimeUnit.SECONDS));
    host.stop();

    List<String> all = new CopyOnWriteArrayList<>(first.seen);
    all.addAll(second.seen);
    assertEquals(List.of("e1", "e2", "e3", "e5"), all);
    assertTrue(host.check() instanceof HealthResult.Warning);
  }

  private FollowerHost host() {
    return new FollowerHost(
        store.transactions, store.journal, new AdvisoryLeases(store.transactions), store.clock);
  }

  private void append(String kind) {
    store.journal.append(
        new JournalEvent(kind, Optional.empty(), "test/1", "test", Map.of("a", "é\"")));
  }

  private static List<String> kinds(List<JournalEntry> entries) {
    return entries.stream().map(entry -> entry.event().kind()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Records what it handles; throws on some kinds. */
  private static final class Recorder implements Follower {
    private final Set<String> failing;
    private final CountDownLatch enough;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    Recorder(Set<String> failing, int enough) {
      this.failing = failing;
      this.enough = new CountDownLatch(enough);
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public Set<String> kinds() {
      return Set.of("e1", "e2", "e3", "e4", "e5");
    }

    @Override
    public void handle(JournalEntry entry) {
      String kind = entry.event().kind();
      if (failing.contains(kind)) {
        throw new IllegalStateException("cannot handle " + kind);
      }
      seen.add(kind);
      enough.countDown();
    }
  }
}
