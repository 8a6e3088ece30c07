package org.encours.it.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An integrator's bundle comes, goes, and comes again while the distribution runs. */
@ExtendWith(EncoursExtension.class)
class ExampleBundleIT {
  private static final String NAME = "com.example.encours.acme";

  @TempDir Path temporary;
  private final SmallBooks books = new SmallBooks();
  private Booted encours;
  private Path folder;
  private Path configuration;

  @BeforeEach
  void begin(Booted booted) throws IOException {
    encours = booted;
    folder = Files.createDirectories(temporary.resolve("acme"));
    configuration = encours.home.resolve("etc/" + NAME + ".cfg");
    Files.writeString(configuration, "folder = " + folder + "\n");
  }

  @AfterEach
  void end() throws IOException {
    Files.deleteIfExists(configuration);
    // A restart forgets the reader that was here: files of the tests to come need not wait for it.
    // Two calls: the shell stops at a bundle that the test has uninstalled itself.
    encours.shell("bundle:uninstall " + NAME);
    encours.shell("bundle:restart org.encours.ledger");
    Await.until(
        "the ledger", SourceFile.PATIENCE, () -> encours.api.open("/health").status() == 200);
  }

  @Test
  void itsReaderAndItsRouteComeAndGoWithIt() throws IOException {
    String before = others();
    install();
    drop("janvier.acme", acme("A1"));
    awaitPieces("A1");
    assertEquals("acme-ar", imported("janvier.acme").get("kind").asText());
    assertEquals(before, others());

    encours.shell("bundle:uninstall " + NAME);
    drop("fevrier.acme", acme("A2"));
    // The reader is gone: such a file waits until it is back.
    String waiting = encours.api.upload("mars.acme", acme("A3")).get("id").asText();
    Await.value(
        "the reason why it waits",
        SourceFile.PATIENCE,
        () -> encours.api.get("/imports/" + waiting).json().get("warnings"),
        warnings -> warnings.toString().contains("acme-ar"));
    // Everything else goes on, other routes included: this file comes through a folder.
    Path in = encours.home.resolve("drop/in").resolve(books.filename(1));
    Files.write(in, books.fec("F1"));
    awaitPieces("A1", "F1");
    assertEquals(before, others());
    assertEquals(200, encours.api.open("/health").status());
    assertTrue(Files.exists(folder.resolve("fevrier.acme")), "the route is still there");

    install();
    awaitPieces("A1", "A2", "A3", "F1");
    JsonNode taken = encours.api.finished("/imports/" + waiting);
    assertEquals("acme-ar", taken.get("kind").asText(), "it has waited for its reader");
    assertEquals("imported", imported("fevrier.acme").get("state").asText());
    assertEquals(before, others());
  }

  @Test
  void itsIndicatorCountsWhileItIsThere() {
    String saturday =
        "customer,decision_date,due_date,amount,paid_date\nDUPONT,2026-01-02,2026-01-31,80.00,\n";
    String before = encours.api.postCsv("/ratings/score", saturday).text();

    install();
    String with = encours.api.postCsv("/ratings/score", saturday).text();
    encours.shell("bundle:uninstall " + NAME);

    assertTrue(chance(with) > chance(before), with);
    assertEquals(before, encours.api.postCsv("/ratings/score", saturday).text());
  }

  /** That the only invoice is late at all. */
  private static double chance(String scored) {
    return Double.parseDouble(scored.lines().toList().get(1).split(",", -1)[5]);
  }

  private void install() {
    String jar = System.getProperty("encours.example");
    String output = encours.shell("bundle:install -s file:" + jar, "bundle:status " + NAME);
    assertTrue(output.contains("Active"), output);
  }

  /** All other bundles, with their numbers and states. */
  private String others() {
    return encours
        .shell("bundle:list -t 0 -s")
        .lines()
        .filter(line -> !line.contains(NAME))
        .filter(line -> line.contains("│") || line.contains("|"))
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .reduce("", (all, line) -> all + "\n" + line);
  }

  private byte[] acme(String piece) {
    String text =
        "ACME-AR/1;"
            + books.siren
            + "\n2024-01-05;DUPONT;Dupont SARL;"
            + piece
            + ";Facture;120.00\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void drop(String name, byte[] content) throws IOException {
    Path part = Files.write(temporary.resolve(name), content);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private JsonNode imported(String filename) {
    List<JsonNode> found = SmallBooks.imports(encours.api, filename);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private void awaitPieces(String... pieces) {
    Await.value(
        "pieces",
        SourceFile.PATIENCE,
        () -> books.pieces(encours.api),
        found -> found.equals(List.of(pieces)));
  }
}
