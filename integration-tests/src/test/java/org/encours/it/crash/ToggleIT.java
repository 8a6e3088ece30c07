package org.encours.it.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bundles are stopped and started while work comes in: it waits, nothing is lost, and what comes
 * out is what would have come out without the interruption.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ToggleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String UNDISTURBED = "200000008";
  private static final String TOGGLED = "300000007";
  private static final String ALL_AT_ONCE = "400000006";
  private static final String DROPPED = "500000005";

  private static Instance instance;

  @BeforeAll
  static void start() {
    instance = Instance.create("toggled");
    instance.start();
  }

  @AfterAll
  static void stop() {
    try (Instance closed = instance) {
      closed.stop();
    }
  }

  @AfterEach
  void startAgain() {
    instance.shell(
        "bundle:start org.encours.lettering",
        "bundle:start org.encours.formats",
        "bundle:start org.encours.sync-files");
  }

  @Test
  void letteringThatWasStoppedCatchesUpAsIfItHadRun() {
    // One by one, with lettering in between.
    for (int file = 1; file <= 3; file++) {
      instance.api().letteredAfter(imported(UNDISTURBED, file));
    }
    List<String> expected = letterings(UNDISTURBED);

    stop("lettering");
    List<String> imports = new ArrayList<>();
    for (int file = 1; file <= 3; file++) imports.add(imported(TOGGLED, file));
    assertHealthy();
    assertEquals(List.of(), letterings(TOGGLED));
    start("lettering");
    imports.forEach(instance.api()::letteredAfter);

    assertEquals(expected, letterings(TOGGLED));
    assertHealthy();
    // This says something only if lettering once in the end would have come out differently.
    List<Books.Line> all = new ArrayList<>();
    for (int file = 1; file <= 3; file++) all.addAll(file(ALL_AT_ONCE, file));
    instance.api().letteredAfter(imported(ALL_AT_ONCE, 9, all));
    assertNotEquals(expected, letterings(ALL_AT_ONCE));
  }

  @Test
  void aFileThatNobodyCanReadNowWaitsForItsReader() {
    stop("formats");
    instance.drop(name(DROPPED, 1), Books.fec(file(DROPPED, 1)));
    JsonNode waiting =
        Await.value(
            "the dropped file",
            PATIENCE,
            () -> newest(instance.api()),
            found -> found.path("filename").asText().equals(name(DROPPED, 1)));
    assertHealthy();
    String path = "/imports/" + waiting.path("id").asText();
    assertEquals("received", instance.api().get(path).json().path("state").asText());
    start("formats");
    assertEquals("imported", instance.api().finished(path).path("state").asText());
  }

  @Test
  void aFileThatIsDroppedWhileTheFoldersAreSwitchedOffWaitsThere() {
    stop("sync-files");
    instance.drop(name(DROPPED, 2), Books.fec(file(DROPPED, 2)));
    // Everything else goes on; afterwards a folder that is looked at would have been emptied.
    String after = imported(DROPPED, 3);
    assertHealthy();
    assertEquals(after, newest(instance.api()).path("id").asText());
    Path waiting = instance.drop().resolve("in").resolve(name(DROPPED, 2));
    assertTrue(Files.exists(waiting), waiting + " has gone");
    start("sync-files");
    Await.until(
        "the import of the file that waited",
        PATIENCE,
        () -> {
          JsonNode found = newest(instance.api());
          return found.path("filename").asText().equals(name(DROPPED, 2))
              && found.path("state").asText().equals("imported");
        });
    assertTrue(Files.notExists(waiting), waiting + " is still there");
  }

  /** Three files that are lettered differently one by one than all at once. */
  private static List<Books.Line> file(String siren, int file) {
    List<Books.Line> lines = new ArrayList<>();
    if (file == 1) {
      // Alone, this payment has one invoice of its amount.
      invoice(lines, siren, "C1", "FA-1001", 5, 100_00);
      payment(lines, siren, "C1", "REGLEMENT", 12, 100_00);
      invoice(lines, siren, "C2", "FA-1002", 6, 250_00);
    } else if (file == 2) {
      // So has this one, now that the first is lettered; together, nothing would be certain.
      invoice(lines, siren, "C1", "FA-1003", 20, 100_00);
      payment(lines, siren, "C1", "REGLEMENT", 25, 100_00);
      payment(lines, siren, "C2", "REGLEMENT", 26, 250_00);
    } else {
      // The citation comes too late: the amount has won.
      payment(lines, siren, "C2", "REGLEMENT FA-1002", 27, 250_00);
      invoice(lines, siren, "C3", "FA-1004", 21, 80_00);
      payment(lines, siren, "C3", "REGLEMENT FA-1004", 28, 80_00);
    }
    return lines;
  }

  private static void invoice(
      List<Books.Line> lines, String siren, String customer, String piece, int day, long cents) {
    entry(lines, "VT", siren, customer, "707000", piece, "Facture " + piece, day, cents);
  }

  private static void payment(
      List<Books.Line> lines, String siren, String customer, String label, int day, long cents) {
    entry(lines, "BQ", siren, customer, "512000", "RGT" + day, label, day, -cents);
  }

  private static void entry(
      List<Books.Line> lines,
      String journal,
      String siren,
      String customer,
      String counterpart,
      String piece,
      String label,
      int day,
      long cents) {
    LocalDate date = LocalDate.of(2024, 1, day);
    long debit = Math.max(cents, 0);
    long credit = Math.max(-cents, 0);
    // The number tells the companies' files apart: equal files would be the same file.
    String number = piece + "/" + siren;
    lines.add(
        new Books.Line(journal, number, date, "411000", customer, piece, label, debit, credit));
    lines.add(new Books.Line(journal, number, date, counterpart, "", piece, label, credit, debit));
  }

  private static String name(String siren, int file) {
    return siren + "FEC2024123" + file + ".txt";
  }

  private static String imported(String siren, int file) {
    return imported(siren, file, file(siren, file));
  }

  /** Imports a file and answers the number of the import. */
  private static String imported(String siren, int file, List<Books.Line> lines) {
    JsonNode report = instance.api().imported(name(siren, file), Books.fec(lines));
    assertEquals("imported", report.path("state").asText(), report.toString());
    return report.path("id").asText();
  }

  private static JsonNode newest(Api api) {
    return api.get("/imports?limit=1").json().path("items").path(0);
  }

  private static List<String> letterings(String siren) {
    String path = "/companies/" + siren + "/letterings";
    return Outcome.list(instance.api(), path + "?limit=1000").stream()
        .map(line -> instance.api().get(path + "/" + line.path("id").asText()).json())
        .map(l -> Outcome.text(l, "account", "code", "date", "rule") + Outcome.entries(l))
        .sorted()
        .toList();
  }

  private static void assertHealthy() {
    Api.Answer health = instance.api().open("/health");
    assertEquals(200, health.status(), health.text());
    assertEquals("UP", health.json().path("status").asText(), health.text());
  }

  private static void stop(String bundle) {
    toggle("stop", bundle, "Resolved");
  }

  private static void start(String bundle) {
    toggle("start", bundle, "Active");
  }

  private static void toggle(String command, String bundle, String state) {
    String name = " org.encours." + bundle;
    String output = instance.shell("bundle:" + command + name, "bundle:status" + name);
    assertTrue(output.contains(state), output);
  }
}
