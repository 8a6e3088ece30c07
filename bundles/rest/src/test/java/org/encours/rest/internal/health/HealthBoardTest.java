package org.encours.rest.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
  private final HealthBoard board = new HealthBoard(Duration.ofMillis(300), Duration.ZERO);

  private record Check(String name, Supplier<HealthResult> answer) implements HealthCheck {
    @Override
    public HealthResult check() {
      return answer.get();
    }
  }

  @BeforeEach
  void required() {
    for (String name : List.of("boot", "bundles", "components")) {
      board.add(new Check(name, HealthResult.Up::new));
    }
  }

  @AfterEach
  void stop() {
    board.stop();
  }

  private HealthReport.Check outcome(String name) {
    return board.report().checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWarningIsUp() {
    board.add(new Check("database", () -> new HealthResult.Warning("nearly full")));
    assertEquals("UP", board.report().status());
    assertEquals(new HealthReport.Check("database", "WARNING", "nearly full"), outcome("database"));
  }

  @Test
  void oneThatIsDownIsDown() {
    board.add(new Check("database", () -> new HealthResult.Down("gone")));
    assertEquals("DOWN", board.report().status());
  }

  @Test
  void oneThatThrowsIsDownAndDoesNotHideTheOthers() {
    board.add(
        new Check(
            "routes",
            () -> {
              throw new IllegalStateException("broken");
            }));
    assertEquals("DOWN", board.report().status());
    assertTrue(outcome("routes").reason().contains("broken"));
    assertEquals("UP", outcome("boot").status());
  }

  @Test
  void oneThatHangsIsDown() {
    board.add(
        new Check(
            "routes",
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new HealthResult.Up();
            }));
    assertEquals(
        new HealthReport.Check("routes", "DOWN", "no answer within 300 ms"), outcome("routes"));
  }

  @Test
  void nothingIsUpBeforeTheOwnChecksAreThere() {
    HealthBoard empty = new HealthBoard(Duration.ofMillis(300), Duration.ZERO);
    assertEquals("DOWN", empty.report().status());
    assertEquals(3, empty.report().checks().size());
  }

  @Test
  void aRemovedCheckIsNotAskedAnyMore() {
    HealthCheck gone = new Check("database", () -> new HealthResult.Down("gone"));
    board.add(gone);
    board.remove(gone);
    assertEquals("UP", board.report().status());
  }

  @Test
  void theAnswerIsKeptForAMoment() {
    AtomicInteger asked = new AtomicInteger();
    HealthBoard keeping = new HealthBoard(Duration.ofSeconds(1), Duration.ofHours(1));
    keeping.add(
        new Check(
            "database",
            () -> {
              asked.incrementAndGet();
              return new HealthResult.Up();
            }));
    keeping.report();
    keeping.report();
    assertEquals(1, asked.get());
  }
}
