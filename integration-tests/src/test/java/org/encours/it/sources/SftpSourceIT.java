package org.encours.it.sources;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A source configured by a file, against a real SFTP server. */
@ExtendWith(EncoursExtension.class)
class SftpSourceIT {
  private static final String DONE = "/.encours-done";

  @TempDir Path root;
  private final SmallBooks books = new SmallBooks();
  private SftpServer server;
  private Booted encours;

  @BeforeEach
  void begin(Booted booted) throws Exception {
    encours = booted;
    server = new SftpServer(root);
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    assertEquals(200, encours.api.open("/health").status());
  }

  /** A source that looks every second, with further lines or with these changed. */
  private SourceFile source(String name, String... more) {
    server.folder(name);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "uri = " + server.uri(name),
                "everySeconds = 1",
                "hostKey = " + server.hostKey(),
                "secret.password = " + SftpServer.PASSWORD));
    for (String line : more) {
      lines.removeIf(old -> old.startsWith(line.substring(0, line.indexOf(' ') + 1)));
      lines.add(line);
    }
    return SourceFile.of(encours, name, lines.toArray(String[]::new));
  }

  @Test
  void filesArriveOnceAndAreMovedAway() throws IOException {
    for (int month = 1; month <= 3; month++) {
      server.put("banque", books.filename(month), books.fec("F" + month));
    }
    try (SourceFile source = source("banque")) {
      awaitPieces("F1", "F2", "F3");
      Await.until("an empty folder", SourceFile.PATIENCE, () -> server.files("banque").isEmpty());
      assertEquals(3, server.files("banque" + DONE).size());
      // A further file, which has been looked for since, shows that the source goes on.
      server.put("banque", books.filename(4), books.fec("F4"));
      awaitPieces("F1", "F2", "F3", "F4");
      for (int month = 1; month <= 4; month++) {
        JsonNode only = onlyImport(books.filename(month));
        assertEquals("imported", only.get("state").asText());
        assertEquals("source:banque", only.get("source").asText());
      }
      source.awaitUp();
      String moved =
          server.files("banque" + DONE).stream()
              .filter(name -> name.endsWith(books.filename(1)))
              .findFirst()
              .orElseThrow();
      assertArrayEquals(
          books.fec("F1"), Files.readAllBytes(server.folder("banque" + DONE).resolve(moved)));
    }
  }

  @Test
  @SuppressWarnings("try")
  void aFileThatIsStillBeingWrittenIsNotTakenHalf() throws IOException {
    byte[] whole = books.fec("F1");
    Path growing = server.folder("lent").resolve(books.filename(1));
    Path part = server.folder("lent").resolve(books.filename(2) + ".part");
    Files.write(growing, Arrays.copyOf(whole, 10));
    Files.write(part, Arrays.copyOf(books.fec("F2"), 100));
    try (SourceFile source = source("lent")) {
      source.awaitUp();
      for (int n = 10; n < whole.length - 10; n += 10) {
        Files.write(growing, Arrays.copyOfRange(whole, n, n + 10), StandardOpenOption.APPEND);
        long end = System.nanoTime() + 300_000_000L;
        Await.until("a moment", SourceFile.PATIENCE, () -> System.nanoTime() > end);
        if (n > 150) break;
      }
      assertEquals(List.of(), SmallBooks.imports(encours.api, books.filename(1)));
      Files.write(growing, whole, StandardOpenOption.TRUNCATE_EXISTING);
      awaitPieces("F1");
      assertTrue(Files.exists(part));
      Files.write(part, books.fec("F2"));
      Files.move(part, part.resolveSibling(books.filename(2)));
      awaitPieces("F1", "F2");
    }
    assertEquals("imported", onlyImport(books.filename(1)).get("state").asText());
    assertEquals("imported", onlyImport(books.filename(2)).get("state").asText());
  }

  @Test
  void aServerThatGoesAwayIsAskedAgain() throws IOException {
    try (SourceFile source = source("absente");
        SourceFile other = source("presente")) {
      server.put("absente", books.filename(1), books.fec("F1"));
      awaitPieces("F1");
      server.stop();
      String reason = source.awaitHealth("WARNING", said -> said.contains("no answer since"));
      assertTrue(reason.contains("org.encours.sync.source-absente"), reason);
      assertEquals(200, encours.api.open("/health").status());
      server.put("absente", books.filename(2), books.fec("F2"));
      server.start();
      awaitPieces("F1", "F2");
      source.awaitUp();
      other.awaitUp();
    }
  }

  @Test
  void aWrongPasswordIsShownWithoutIt() throws IOException {
    String wrong = "Secret-jamais-écrit-1";
    try (SourceFile source = source("refusee", "secret.password = " + wrong);
        SourceFile other = source("acceptee")) {
      server.put("acceptee", books.filename(1), books.fec("F1"));
      String reason = source.awaitHealth("WARNING", said -> said.contains("Auth"));
      awaitPieces("F1");
      other.awaitUp();
      String log = Files.readString(encours.home.resolve("data/log/karaf.log"));
      assertTrue(log.contains("Source refusee"), "the log does not say it");
      for (String text : List.of(reason, log, encours.api.open("/health").text())) {
        assertFalse(text.contains(wrong), "the password is shown");
        assertFalse(text.contains(SftpServer.PASSWORD), "the password is shown");
      }
      // Corrected.
      server.put("refusee", books.filename(2), books.fec("F2"));
      source.write(
          "uri = " + server.uri("refusee"),
          "everySeconds = 1",
          "hostKey = " + server.hostKey(),
          "secret.password = " + SftpServer.PASSWORD);
      awaitPieces("F1", "F2");
      source.awaitUp();
    }
  }

  @Test
  void aServerWithAnotherKeyGetsNoPassword() throws Exception {
    server.put("imposteur", books.filename(1), books.fec("F1"));
    try (SourceFile pinned = source("imposteur", "hostKey = " + SftpServer.anotherHostKey());
        SourceFile unknown = source("inconnu", "hostKey = ")) {
      pinned.awaitHealth("WARNING", said -> said.contains("HostKey"));
      unknown.awaitHealth("WARNING", said -> said.contains("HostKey"));
      assertEquals(List.of(books.filename(1)), server.files("imposteur"));
      // As ssh-keyscan writes it.
      String host = server.uri("").replaceAll(".*@([0-9.]+):([0-9]+)/", "[$1]:$2");
      Path known = encours.home.resolve("etc/known_hosts");
      Files.writeString(known, host + " " + server.hostKey() + "\n", StandardCharsets.UTF_8);
      unknown.awaitUp();
      Files.delete(known);
    }
  }

  @Test
  void aSourceThatIsRemovedLooksNoMore() throws IOException {
    try (SourceFile removed = source("ancienne");
        SourceFile witness = source("temoin")) {
      server.put("ancienne", books.filename(1), books.fec("F1"));
      awaitPieces("F1");
      removed.remove();
      server.put("ancienne", books.filename(2), books.fec("F2"));
      server.put("temoin", books.filename(3), books.fec("F3"));
      awaitPieces("F1", "F3");
      server.put("temoin", books.filename(4), books.fec("F4"));
      awaitPieces("F1", "F3", "F4");
      assertEquals(List.of(books.filename(2)), server.files("ancienne"));
      witness.awaitUp();
    }
  }

  @Test
  void aWrongConfigurationNamesItsFileAndKey() {
    try (SourceFile missing = SourceFile.of(encours, "vide", "everySeconds = soon");
        SourceFile option = source("options", "option.passiveMod = true");
        SourceFile value = source("valeurs", "option.stepwise = oui");
        SourceFile component = SourceFile.of(encours, "nuage", "uri = nuage-s3://factures")) {
      String said = missing.awaitHealth("WARNING", reason -> !reason.isEmpty());
      assertTrue(said.startsWith("org.encours.sync.source-vide: "), said);
      assertTrue(said.contains("uri: missing") && said.contains("everySeconds: “soon”"), said);
      option.awaitHealth("WARNING", reason -> reason.contains("option.passiveMod: sftp has no"));
      value.awaitHealth("WARNING", reason -> reason.contains("option.stepwise: "));
      component.awaitHealth("WARNING", reason -> reason.contains("knows “nuage-s3:”"));
      assertEquals(200, encours.api.open("/health").status());
    }
  }

  @Test
  @SuppressWarnings("try")
  void aFileThatIsKeptIsTakenOnceEvenAfterARestart() {
    server.put("gardee", books.filename(1), books.fec("F1"));
    try (SourceFile source = source("gardee", "after = keep")) {
      awaitPieces("F1");
      encours.shell("bundle:restart org.encours.sync-sources");
      server.put("gardee", books.filename(2), books.fec("F2"));
      awaitPieces("F1", "F2");
      server.put("gardee", books.filename(2), books.fec("F3"));
      awaitPieces("F1", "F2", "F3");
      assertEquals(1, SmallBooks.imports(encours.api, books.filename(1)).size());
      assertEquals(2, SmallBooks.imports(encours.api, books.filename(2)).size());
      assertEquals(2, server.files("gardee").size());
    }
  }

  @Test
  @SuppressWarnings("try")
  void onlyWhatFitsThePatternIsTakenAndDeleted() {
    server.put("triee", "notice.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    server.put("triee", books.filename(1), books.fec("F1"));
    try (SourceFile source = source("triee", "after = delete", "pattern = *fec*.{TXT,csv}")) {
      awaitPieces("F1");
      Await.until(
          "the file to be deleted",
          SourceFile.PATIENCE,
          () -> server.files("triee").equals(List.of("notice.pdf")));
      assertEquals(List.of(), server.files("triee" + DONE));
    }
  }

  /** A file that would not fit into the heap of the instance, however it were kept there. */
  @Test
  void aLargeFileIsNeverInMemoryAsAWhole() throws IOException {
    long size = 600L << 20;
    Path large = server.folder("grande").resolve("grand.part");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(size);
    }
    Files.move(large, large.resolveSibling("grand.txt"));
    try (SourceFile source = source("grande")) {
      List<JsonNode> found =
          Await.value(
              "the large file",
              Duration.ofMinutes(3),
              () -> SmallBooks.imports(encours.api, "grand.txt"),
              imports -> !imports.isEmpty());
      JsonNode report = encours.api.finished("/imports/" + found.get(0).get("id").asText());
      assertEquals(size, report.get("bytes").asLong());
      assertEquals("rejected", report.get("state").asText());
      source.awaitUp();
    }
  }

  private void awaitPieces(String... pieces) {
    Await.value(
        "pieces",
        SourceFile.PATIENCE,
        () -> books.pieces(encours.api),
        found -> found.equals(List.of(pieces)));
  }

  private JsonNode onlyImport(String filename) {
    List<JsonNode> found = SmallBooks.imports(encours.api, filename);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }
}
