package org.encours.it.crash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.encours.it.booted.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Karaf is killed again and again while it takes in two files, the second of which repeats a month
 * of the first, and letters them. In the end every line counts exactly once, and nothing differs
 * from an instance that took in the same files undisturbed.
 *
 * <p>Exact points are reached by holding the database at a table. The others are chosen by the
 * seed, which is printed; {@code -Dencours.seed=…} repeats them.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CrashIT {
  private static final String SIREN = "100000009";
  private static final String FIRST_FILE = SIREN + "FEC20240930.txt";
  private static final String SECOND_FILE = SIREN + "FEC20241231.txt";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final long seed = Long.getLong("encours.seed", System.nanoTime() & 0xFFFFFF);
  private final Random random = new Random(seed);
  private final Books books = new Books();
  private final List<Books.Line> first =
      books.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30));
  private final List<Books.Line> second =
      books.between(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31));
  private final List<Books.Line> added =
      books.between(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));

  @Test
  void whatIsTakenInCountsExactlyOnceWhereverItIsKilled() {
    System.out.println("CrashIT: encours.seed=" + seed);
    try (Instance calm = Instance.create("calm");
        Instance troubled = Instance.create("troubled")) {
      calm.launch();
      troubled.launch();
      calm.awaitUp();
      calm.drop(FIRST_FILE, Books.fec(first));
      awaitLettered(calm, 1);
      calm.api().imported(SECOND_FILE, Books.fec(second));
      awaitLettered(calm, 2);
      Outcome undisturbed = Outcome.of(calm, SIREN);
      calm.stop();

      troubled.awaitUp();
      reception(troubled);
      publication(troubled);
      lettering(troubled);
      upload(troubled);
      boot(troubled);
      troubled.start();

      awaitLettered(troubled, 2);
      assertTakenOnce(troubled);
      Outcome disturbed = Outcome.of(troubled, SIREN);
      assertEquals(books.balances(), disturbed.balances());
      assertEquals(books.balances(), disturbed.openSums());
      assertEquals(undisturbed.letterings(), disturbed.letterings());
      assertEquals(undisturbed.proposals(), disturbed.proposals());
      assertArrayEquals(undisturbed.export(), disturbed.export(), "export, seed " + seed);
      long exported = new String(disturbed.export(), StandardCharsets.UTF_8).lines().count();
      assertEquals(1 + Books.count(books.lines(), Books.Line::isCustomers), exported, "lines");
      assertFilesSettled(troubled, disturbed.export());
      assertNothingParked(troubled);
      troubled.stop();
    }
  }

  @Test
  @SuppressWarnings("try") // the hold only holds
  void aFirstStartThatIsKilledWhileItCreatesTheTablesIsRepeated() {
    try (Instance instance = Instance.create("newborn")) {
      instance.launch();
      try (Hold table = Hold.creationOf("work_parked", instance)) {
        table.awaitReached();
        instance.kill9();
      }
      instance.start();
      assertNothingParked(instance);
    }
  }

  @Test
  void aDatabaseThatIsJustStartingDoesNotOutliveKaraf() throws IOException {
    try (Instance instance = Instance.create("starting")) {
      instance.start();
      instance.kill9();
      instance.awaitNoProcess();
      try (SlowStart slow = SlowStart.of(instance.data())) {
        instance.launch();
        slow.awaitServer();
        instance.kill9();
      }
      instance.awaitNoProcess();
    }
  }

  /** While the dropped file is written to the database, and somewhere before its import ends. */
  @SuppressWarnings("try") // one hold only holds
  private void reception(Instance instance) {
    try (Hold content = Hold.writesInto("import_content", instance)) {
      instance.drop(FIRST_FILE, Books.fec(first));
      content.awaitReached();
      instance.kill9();
    }
    instance.launch();
    try (Hold outcome = Hold.writesInto("import_outcome", instance)) {
      instance.awaitUp();
      Await.until("the dropped file", PATIENCE, () -> imports(instance).size() == 1);
      pause(1_500);
      instance.kill9();
    }
  }

  /** With some entries written, with all of them written, and published but not ticked off. */
  @SuppressWarnings("try") // some holds only hold
  private void publication(Instance instance) {
    instance.launch();
    try (Hold entries = Hold.writesInto("entry", instance)) {
      instance.awaitUp();
      entries.awaitReached();
      instance.kill9();
    }
    instance.launch();
    try (Hold outcome = Hold.writesInto("import_outcome", instance)) {
      instance.awaitUp();
      outcome.awaitReached();
      instance.kill9LeavingDatabase();
    }
    instance.launch();
    try (Hold lines = Hold.writesInto("lettering_line", instance);
        Hold entries = Hold.writesInto("entry", instance)) {
      instance.awaitUp();
      entries.awaitReached();
      try (Hold work = Hold.writesInto("scheduled_tasks", instance)) {
        entries.release();
        Await.until("the import", PATIENCE, () -> count(imports(instance), "imported") == 1);
        work.awaitReached();
        instance.kill9();
      }
    }
  }

  /** With the letterings half written, and written but not yet behind the follower's cursor. */
  private void lettering(Instance instance) {
    instance.launch();
    try (Hold lines = Hold.writesInto("lettering_line", instance)) {
      instance.awaitUp();
      lines.awaitReached();
      kill(instance);
    }
    instance.launch();
    try (Hold lines = Hold.writesInto("lettering_line", instance)) {
      instance.awaitUp();
      lines.awaitReached();
      try (Hold cursors = Hold.writesInto("follower_cursor", instance)) {
        lines.release();
        awaitLettered(instance, 1);
        cursors.awaitReached();
        kill(instance);
      }
    }
  }

  /** With part of an upload sent, which its sender repeats, and at any time after it. */
  private void upload(Instance instance) {
    instance.start();
    int before = imports(instance).size();
    try (PartialUpload upload =
        PartialUpload.begin(instance.api(), SECOND_FILE, Books.fec(second), random.nextDouble())) {
      upload.awaitSent();
      kill(instance);
      upload.awaitBroken();
    }
    instance.start();
    assertEquals(before, imports(instance).size(), "a part of a file was taken");
    instance.api().upload(SECOND_FILE, Books.fec(second));
    pause(3_000);
    instance.kill9();
  }

  /** Anywhere in a start: then the database, too, goes by itself. */
  private void boot(Instance instance) {
    instance.launch();
    pause(8_000);
    instance.kill9();
    instance.awaitNoProcess();
  }

  /** Kills Karaf, now and then together with what would stop the database after it. */
  private void kill(Instance instance) {
    if (random.nextInt(3) == 0) instance.kill9LeavingDatabase();
    else instance.kill9();
  }

  private void pause(int mostMillis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(mostMillis));
    Await.until("the moment of the crash", PATIENCE, () -> System.nanoTime() - end >= 0);
  }

  private void assertTakenOnce(Instance instance) {
    List<JsonNode> imports = imports(instance);
    assertEquals(
        imports.size() - 2, count(imports, "duplicate"), "states of " + imports + ", seed " + seed);
    List<JsonNode> imported =
        imports.stream().filter(i -> i.path("state").asText().equals("imported")).toList();
    assertEquals(2, imported.size(), "imports, seed " + seed);
    // Newest first.
    assertTotals(imported.get(0), second, added);
    assertTotals(imported.get(1), first, first);
    for (JsonNode each : imported) {
      String cause = "import/" + each.path("id").asText();
      long runs =
          instance.api().events("lettering-run.completed").stream()
              .filter(event -> event.path("actor").asText().equals(cause))
              .count();
      assertEquals(1, runs, "runs after " + cause + ", seed " + seed);
    }
  }

  private static void assertTotals(
      JsonNode report, List<Books.Line> file, List<Books.Line> expectedNew) {
    long entries = Books.count(file, Books.Line::isCustomers);
    long fresh = Books.count(expectedNew, Books.Line::isCustomers);
    assertEquals(entries, report.path("entries").asLong(), "entries");
    assertEquals(fresh, report.path("newEntries").asLong(), "new entries");
    assertEquals(entries - fresh, report.path("knownEntries").asLong(), "known entries");
    assertEquals(file.size(), report.path("file").path("lines").asLong(), "lines of the file");
    long debit = 0;
    long credit = 0;
    for (Books.Line line : file) {
      if (!line.isCustomers()) continue;
      debit += line.debit();
      credit += line.credit();
    }
    assertEquals(debit, Outcome.cents(report.path("debit")), "debit");
    assertEquals(credit, Outcome.cents(report.path("credit")), "credit");
  }

  /** The dropped files are where they belong, and the ledger is written back as it is now. */
  private static void assertFilesSettled(Instance instance, byte[] export) {
    Path drop = instance.drop();
    Await.until(
        "empty folders",
        PATIENCE,
        () -> files(drop.resolve("in")).isEmpty() && files(drop.resolve("work")).isEmpty());
    assertEquals(List.of(), files(drop.resolve("rejected")));
    assertTrue(
        files(drop.resolve("archive")).stream().anyMatch(file -> file.endsWith(FIRST_FILE)),
        "the dropped file is archived");
    Await.until(
        "the ledger as it is now in " + drop.resolve("out"),
        PATIENCE,
        () -> files(drop.resolve("out")).stream().anyMatch(file -> holds(file, export)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, byte[] content) {
    try {
      return Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertNothingParked(Instance instance) {
    for (JsonNode check : instance.api().open("/health").json().path("checks")) {
      assertEquals("UP", check.path("status").asText(), check.toString());
    }
  }

  private static void awaitLettered(Instance instance, int imports) {
    Await.until(
        "lettering after " + imports + " imports",
        PATIENCE,
        () -> instance.api().events("lettering-run.completed").size() >= imports);
  }

  private static List<JsonNode> imports(Instance instance) {
    return Outcome.list(instance.api(), "/imports?limit=1000");
  }

  private static long count(List<JsonNode> imports, String state) {
    return imports.stream().filter(i -> i.path("state").asText().equals(state)).count();
  }
}
