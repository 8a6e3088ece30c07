package org.encours.it.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.crash.Instance;
import org.encours.platform.postgres.internal.PostgresServer;
import org.encours.platform.postgres.internal.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Two nodes on one database: whatever both are given, and whichever dies, counts once. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class TwoNodesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int FILES = 5;
  private static final int PIECES = 400;

  private static PostgresServer database;
  private static Instance one;
  private static Instance two;

  @BeforeAll
  static void start() throws IOException {
    // A database that an earlier test run left has the same files already.
    Path cluster = Path.of("target/two-nodes-" + ProcessHandle.current().pid());
    database = PostgresServer.start(ServerSettings.in(cluster.toAbsolutePath()));
    PGSimpleDataSource fresh = database.dataSource();
    one = node("node-one", fresh);
    two = node("node-two", fresh);
    // Both at once: the tables are created once.
    one.launch();
    two.launch();
    one.awaitUp();
    two.awaitUp();
  }

  private static Instance node(String name, PGSimpleDataSource database) {
    return Instance.create(name)
        .withDatabase(database.getURL(), database.getUser(), database.getPassword());
  }

  @AfterAll
  static void stop() throws IOException {
    try (PostgresServer last = database;
        Instance first = one;
        Instance second = two) {
      first.stop();
      second.stop();
      last.pid();
    }
  }

  @Test
  void whatIsDroppedOnBothAtOnceIsImportedOnce() {
    SmallBooks books = new SmallBooks();
    dropOnBoth(books, 1);
    assertEquals(List.of("duplicate", "imported"), states(one.api(), books.filename(1), 2));
    assertEquals(List.of("F1-0"), piecesOf(books, 1));
  }

  @Test
  void severalFilesOnBothAtOnceAreImportedOnce() {
    SmallBooks books = new SmallBooks();
    dropOnBoth(books, FILES);
    for (int file = 1; file <= FILES; file++) {
      assertEquals(List.of("duplicate", "imported"), states(two.api(), books.filename(file), 2));
    }
    assertEquals(pieces(FILES, 1), piecesOf(books, FILES));
    awaitSettled(one);
    awaitSettled(two);
  }

  @Test
  void whatANodeHadReceivedWhenItDiedIsImportedByTheOther() {
    SmallBooks books = new SmallBooks();
    for (int file = 1; file <= FILES; file++) {
      two.drop(books.filename(file), books.fec(names(file, PIECES)));
    }
    Await.until(
        "the first file",
        PATIENCE,
        () -> !SmallBooks.imports(one.api(), books.filename(1)).isEmpty());
    two.kill9();
    // Of what had not been received nothing is lost, either: it lies in the folder.
    one.drop(books.filename(FILES + 1), books.fec("G1"));
    states(one.api(), books.filename(FILES + 1), 1);
    for (JsonNode each : one.api().get("/imports?limit=1000").json().get("items")) {
      one.api().finished("/imports/" + each.get("id").asText());
    }
    two.start();
    awaitSettled(two);
    for (int file = 1; file <= FILES; file++) {
      List<String> states = states(two.api(), books.filename(file), 1);
      assertEquals(1, states.stream().filter("imported"::equals).count(), states::toString);
      assertEquals(
          states.size() - 1, states.stream().filter("duplicate"::equals).count(), states::toString);
    }
    List<String> expected = new ArrayList<>(pieces(FILES, PIECES));
    expected.add("G1");
    assertEquals(expected.stream().sorted().toList(), allPieces(books));
  }

  /** Drops each file on both nodes in the same moment. */
  private static void dropOnBoth(SmallBooks books, int files) {
    List<CompletableFuture<Void>> drops = new ArrayList<>();
    for (int file = 1; file <= files; file++) {
      String name = books.filename(file);
      byte[] content = books.fec(names(file, 1));
      for (Instance node : List.of(one, two)) {
        drops.add(CompletableFuture.runAsync(() -> node.drop(name, content)));
      }
    }
    drops.forEach(CompletableFuture::join);
  }

  /** Waits until so many imports of a file, or more, are final, and answers their states. */
  private static List<String> states(Api api, String filename, int least) {
    List<JsonNode> found =
        Await.value(
            "imports of " + filename,
            PATIENCE,
            () -> SmallBooks.imports(api, filename),
            imports -> imports.size() >= least);
    return found.stream()
        .map(each -> api.finished("/imports/" + each.get("id").asText()))
        .map(each -> each.get("state").asText())
        .sorted()
        .toList();
  }

  private static String[] names(int file, int pieces) {
    return IntStream.range(0, pieces).mapToObj(n -> "F" + file + "-" + n).toArray(String[]::new);
  }

  private static List<String> pieces(int files, int each) {
    return IntStream.rangeClosed(1, files)
        .boxed()
        .flatMap(file -> Stream.of(names(file, each)))
        .sorted()
        .toList();
  }

  /** What both nodes show, which is the same. */
  private static List<String> piecesOf(SmallBooks books, int files) {
    List<String> found = allPieces(books);
    assertEquals(found, books.pieces(two.api()));
    assertEquals(files, found.size());
    return found;
  }

  private static List<String> allPieces(SmallBooks books) {
    return books.pieces(one.api());
  }

  /** Waits until nothing waits in the folders of a node. */
  private static void awaitSettled(Instance node) {
    Await.until(
        "empty folders of " + node.drop(),
        PATIENCE,
        () -> count(node.drop().resolve("in")) == 0 && count(node.drop().resolve("work")) == 0);
  }

  private static long count(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
