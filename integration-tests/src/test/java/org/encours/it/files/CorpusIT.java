package org.encours.it.files;

import static org.encours.it.files.Firm.amount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real files of several programs: each is a company, and its figures are a spreadsheet's. */
@ExtendWith(EncoursExtension.class)
class CorpusIT {
  private static final String ROW = "%-36s %-8s %7s %14s %14s %7s  %s%n";
  private static final StringBuffer TABLE = new StringBuffer();

  @BeforeAll
  static void head() {
    TABLE.append(ROW.formatted("file", "kind", "entries", "debit", "credit", "groups", "verdict"));
  }

  @AfterAll
  static void show() {
    System.out.print(TABLE);
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsInTheLedgerToTheCent(Booted encours) throws IOException {
    List<Path> files = Corpus.fecs(CorpusIT.class);
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> check(file, new Firm(encours.api))));
  }

  private static void check(Path file, Firm firm) throws IOException {
    byte[] content = Files.readAllBytes(file);
    JsonNode report = firm.takes(content);
    TABLE.append(
        ROW.formatted(
            file.getFileName(),
            report.get("kind").asText(),
            report.get("entries").asText(),
            amount(report.get("debit")),
            amount(report.get("credit")),
            report.get("letterings").asText(),
            verdict(report)));
    if (report.get("state").asText().equals("rejected")) {
      assertEachReasonIsTrue(content, report);
      assertFalse(firm.exists());
    } else {
      assertEquals("imported", report.get("state").asText());
      assertTotals(NaiveFec.read(content), report);
      assertLedger(NaiveFec.read(content).customers(), report, firm);
    }
  }

  private static String verdict(JsonNode report) {
    String state = report.get("state").asText();
    JsonNode errors = report.get("errors");
    return errors.isEmpty() ? state : state + ": " + errors.get(0);
  }

  /** The value that is called wrong stands in the line that is named. */
  private static void assertEachReasonIsTrue(byte[] content, JsonNode report) {
    assertFalse(report.get("errors").isEmpty());
    List<String> lines = new String(content, StandardCharsets.ISO_8859_1).lines().toList();
    for (JsonNode error : report.get("errors")) {
      assertFalse(error.get("reason").asText().isBlank());
      int line = error.get("line").asInt();
      String value = error.get("value").asText();
      boolean comparable = value.chars().allMatch(c -> c < 0x80);
      if (line > 0 && comparable) assertTrue(lines.get(line - 1).contains(value), error::toString);
    }
  }

  private static void assertTotals(NaiveFec file, JsonNode report) {
    NaiveFec customers = file.customers();
    assertEquals(file.lines().size(), report.get("file").get("lines").asLong());
    assertEquals(file.debit(), amount(report.get("file").get("debit")));
    assertEquals(file.credit(), amount(report.get("file").get("credit")));
    assertEquals(customers.lines().size(), report.get("entries").asLong());
    assertEquals(customers.debit(), amount(report.get("debit")));
    assertEquals(customers.credit(), amount(report.get("credit")));
    assertEquals(customers.lines().size(), report.get("newEntries").asLong());
  }

  private static void assertLedger(NaiveFec customers, JsonNode report, Firm firm) {
    assertEquals(customers.balance(), firm.balance());
    assertEquals(customers.balances(), firm.balances());
    assertEquals(customers.groups(), report.get("letterings").asLong());
    assertEquals(0, report.get("letteringConflicts").asLong());

    NaiveFec exported = NaiveFec.read(firm.export());
    assertEquals(customers.lines().size(), exported.lines().size());
    assertEquals(customers.debit(), exported.debit());
    assertEquals(customers.credit(), exported.credit());
    for (NaiveFec.Line line : exported.lines()) {
      assertEquals(line.isLettered(), line.letterDate().matches("[0-9]{8}"), line::toString);
    }
    long before = customers.lines().stream().filter(NaiveFec.Line::isLettered).count();
    long after = exported.lines().stream().filter(NaiveFec.Line::isLettered).count();
    assertTrue(after >= before, () -> "lettered lines: " + before + ", exported: " + after);
  }
}
