package org.encours.it.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encours.it.booted.Api;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no ledgers, damaged ledgers, strange names: refused with the reason, or taken. */
@ExtendWith(EncoursExtension.class)
class HostileFilesIT {
  private static final int MEGABYTE = 1 << 20;

  @AfterEach
  void theInstanceIsWell(Booted encours) {
    assertEquals(200, encours.api.open("/health").status());
  }

  static Stream<Arguments> contents() throws IOException {
    byte[] good = SmallFec.invoice("C1", "F1");
    String text = new String(good, UTF_8);
    byte[] binary = new byte[100_000];
    for (int i = 0; i < binary.length; i++) binary[i] = (byte) (i * 31);
    return Stream.of(
        arguments("an empty file", new byte[0], 0, "vide"),
        arguments("blanks only", bytes("\r\n \t\r\n"), 1, "Format inconnu"),
        arguments("a header only", SmallFec.of(), 0, "aucune écriture"),
        arguments("a ZIP", zip(good), 0, "ZIP"),
        arguments("a gzip", gzip(good), 0, "gzip"),
        arguments("a PDF", bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"), 0, "PDF"),
        arguments("UTF-16 with a mark", text.getBytes(UTF_16), 0, "UTF-16"),
        arguments("UTF-16 without a mark", text.getBytes(UTF_16LE), 0, "UTF-16"),
        arguments("binary", binary, 0, "binaire"),
        arguments("a NUL in a line", bytes(text.replaceFirst("707000", "70\0")), 3, "octet nul"),
        arguments("no account column", bytes(text.replace("CompteNum", "Compte")), 1, "CompteNum"),
        arguments("no debit column", bytes(text.replace("\tDebit\t", "\tD\t")), 1, "Debit"),
        arguments("a column twice", bytes(text.replace("ValidDate", "DateLet")), 1, "deux fois"),
        arguments("a letter", bytes("Chère cliente et cher client\n"), 1, "Format inconnu"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void isRefusedAndSaysWhy(String what, byte[] content, int line, String reason, Booted encours) {
    Firm firm = new Firm(encours.api);
    JsonNode report = encours.api.imported(firm.filename(), content);
    JsonNode error = onlyError(report);
    assertEquals(line, error.get("line").asInt(), what);
    assertTrue(error.get("reason").asText().contains(reason), error::toString);
    assertFalse(firm.exists());
  }

  @Test
  void aByteThatIsNotUtf8InAFileThatIs(Booted encours) {
    Firm firm = new Firm(encours.api);
    String text =
        new String(
            SmallFec.of(
                "VT; 1; 20230105; 411000; C1; F1; Café; 120,00; 0,00",
                "VT; 2; 20230105; 411000; C1; F2; Damaged; 120,00; 0,00"),
            UTF_8);
    byte[] damaged = text.replace("Damaged", "\u0000").getBytes(UTF_8);
    for (int i = 0; i < damaged.length; i++) if (damaged[i] == 0) damaged[i] = (byte) 0xE9;

    JsonNode error = onlyError(firm.takes(damaged));
    assertEquals(3, error.get("line").asInt());
    assertEquals("EcritureLib", error.get("column").asText());
    assertEquals("é", error.get("value").asText());
    assertTrue(error.get("reason").asText().contains("UTF-8"), error::toString);
    assertFalse(firm.exists());
  }

  @Test
  void latin1IsTakenWithItsAccents(Booted encours) {
    Firm firm = new Firm(encours.api);
    String text = new String(firm.invoice("F1"), UTF_8);
    JsonNode report = firm.takes(text.replace("Société", "Hôtel").getBytes(ISO_8859_1));
    assertEquals("imported", report.get("state").asText());
    assertEquals("Hôtel C" + firm.siren, firm.items().get(0).get("customer").asText());
  }

  /** More than half of the heap of the instance, and more than the test itself ever holds. */
  @Test
  void aLineOf300Megabytes(Booted encours) {
    Firm firm = new Firm(encours.api);
    long size = 300L * MEGABYTE;
    JsonNode report =
        encours.api.finished(
            "/imports/"
                + encours
                    .api
                    .upload(firm.filename(), endless(SmallFec.HEADER + "\r\n", size))
                    .get("id")
                    .asText());
    JsonNode error = onlyError(report);
    assertEquals(size + SmallFec.HEADER.length() + 2, report.get("bytes").asLong());
    assertEquals(2, error.get("line").asInt());
    assertTrue(error.get("reason").asText().contains("octets"), error::toString);
    assertFalse(firm.exists());

    assertEquals("imported", state(firm.takes(firm.invoice("F1"))));
  }

  @Test
  void aHeaderThatDoesNotEnd(Booted encours) {
    Firm firm = new Firm(encours.api);
    BodyPublisher content = endless(SmallFec.HEADER, 5 * MEGABYTE);
    String id = encours.api.upload(firm.filename(), content).get("id").asText();
    JsonNode error = onlyError(encours.api.finished("/imports/" + id));
    assertEquals(1, error.get("line").asInt());
    assertTrue(error.get("reason").asText().contains("octets"), error::toString);
    assertFalse(firm.exists());
  }

  @Test
  void badLinesAreNamedAndNothingIsTaken(Booted encours) {
    Firm firm = new Firm(encours.api);
    JsonNode report =
        firm.takes(
            SmallFec.of(
                "VT; 1; 20230105; 411000; C1; F1; Facture F1; 120,00; 0,00",
                "VT; 2; 20230106; 411000; C1; F2; Facture F2; 12O,00; 0,00",
                "VT; 3; 20230107; 411000; C1; F3; Facture F3; 120,00; 0,00; A; 20230230",
                "VT; 4; 20230108; 411000; C1; F4; Facture F4; ; ",
                "VT; 5; 20230109; 411000; C1; F5; Facture F5; 120,00; 0,00"));
    assertEquals("rejected", state(report));
    assertEquals(3, report.get("errorCount").asInt());
    assertEquals(
        List.of(
            "3 Debit « 12O,00 » n'est pas un montant",
            "4 DateLet « 20230230 » n'est pas une date AAAAMMJJ",
            "5 Debit «  » ni débit ni crédit sur cette ligne"),
        errors(report));
    assertFalse(firm.exists());
  }

  @Test
  void aRejectedFileChangesNothingOfACompanyThatIsThere(Booted encours) {
    Firm firm = new Firm(encours.api);
    firm.takes(firm.invoice("F1"));
    String before = new String(firm.export(), UTF_8);
    JsonNode report =
        firm.takes(
            SmallFec.of(
                "VT; 8; 20230108; 411000; C2; F8; Facture F8; 80,00; 0,00",
                "VT; 9; 2023-01-09; 411000; C2; F9; Facture F9; 90,00; 0,00"));
    assertEquals("rejected", state(report));
    assertEquals(before, new String(firm.export(), UTF_8));
  }

  @Test
  void aPathInTheNameIsNoPath(Booted encours) {
    JsonNode report = encours.api.imported("../../etc/passwd", SmallFec.invoice("C1", "F-passwd"));
    assertEquals("passwd", report.get("filename").asText());
    assertTrue(onlyError(report).get("reason").asText().contains("SirenFECAAAAMMJJ.txt"));

    Firm firm = new Firm(encours.api);
    JsonNode taken = encours.api.imported("C:\\compta\\..\\" + firm.filename(), firm.invoice("F1"));
    assertEquals("imported", state(taken));
    assertEquals(firm.filename(), taken.get("filename").asText());
    assertTrue(firm.exists());
  }

  @Test
  void aNameWithoutSirenIsToldHowToBeNamed(Booted encours) {
    JsonNode report = encours.api.imported("compta.txt", SmallFec.invoice("C1", "F-compta"));
    String reason = onlyError(report).get("reason").asText();
    assertTrue(reason.contains("SirenFECAAAAMMJJ.txt"), reason);
  }

  static Stream<String> badNames() {
    return Stream.of("", " ", "a\nb.txt", "a\tb.txt", "a\0b.txt", "x".repeat(2_000));
  }

  @ParameterizedTest(name = "name {index}")
  @MethodSource("badNames")
  void aNameThatIsNoneIsAProblem(String name, Booted encours) {
    BodyPublisher content = BodyPublishers.ofByteArray(SmallFec.invoice("C1", "F1"));
    assertProblem(encours.api.tryUpload(name, content));
  }

  @Test
  void noNameAtAllIsAProblem(Booted encours) {
    assertProblem(encours.api.post("/imports", "{}"));
  }

  @Test
  void aSirenWithAWrongKeyIsTakenWithAWarning(Booted encours) {
    String siren = "864199999";
    JsonNode report =
        encours.api.imported(siren + "FEC20231231.txt", SmallFec.invoice("C1", "F-key"));
    assertEquals("imported", state(report));
    JsonNode warning = report.get("warnings").get(0);
    assertTrue(warning.get("reason").asText().contains(siren), warning::toString);
    assertTrue(warning.get("reason").asText().contains("clé"), warning::toString);
    assertEquals(200, encours.api.get("/companies/" + siren).status());
  }

  @Test
  void theSameFileTwiceIsADuplicate(Booted encours) {
    Firm firm = new Firm(encours.api);
    byte[] content = firm.invoice("F1");
    JsonNode first = firm.takes(content);
    JsonNode second = firm.takes(content);
    assertEquals("duplicate", state(second));
    assertEquals(first.get("id"), second.get("duplicateOf"));
    assertEquals(0, second.get("newEntries").asLong());
    assertEquals(1, firm.items().size());
  }

  @Test
  void theSameEntriesInAnotherFileAreKnown(Booted encours) {
    Firm firm = new Firm(encours.api);
    firm.takes(firm.invoice("F1"));
    String text = new String(firm.invoice("F1"), UTF_8);
    JsonNode report = firm.takes(bytes(text.replace("\r\n", "\n").replace('\t', '|')));
    assertEquals("imported", state(report));
    assertEquals(0, report.get("newEntries").asLong());
    assertEquals(1, report.get("knownEntries").asLong());
    assertEquals(1, firm.items().size());
  }

  /** A file dropped under a wrong number, then under the right one, is not lost. */
  @Test
  void theSameBytesUnderAnotherNumberAreThatCompanys(Booted encours) {
    Firm wrong = new Firm(encours.api);
    byte[] content = wrong.invoice("F1");
    Firm right = new Firm(encours.api);
    assertEquals("imported", state(wrong.takes(content)));
    assertEquals("imported", state(right.takes(content)));
    assertEquals(1, right.items().size());
  }

  private static JsonNode onlyError(JsonNode report) {
    assertEquals("rejected", state(report), report::toString);
    assertEquals(1, report.get("errorCount").asInt(), report::toString);
    assertEquals(1, report.get("errors").size());
    return report.get("errors").get(0);
  }

  private static String state(JsonNode report) {
    return report.get("state").asText();
  }

  private static List<String> errors(JsonNode report) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : report.get("errors")) {
      errors.add(
          error.get("line").asInt()
              + " "
              + error.get("column").asText()
              + " « "
              + error.get("value").asText()
              + " » "
              + error.get("reason").asText());
    }
    return errors;
  }

  private static void assertProblem(Api.Answer answer) {
    assertEquals(400, answer.status(), answer::text);
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(400, answer.json().get("status").asInt());
    assertTrue(answer.json().get("detail").asText().length() > 10, answer::text);
  }

  private static BodyPublisher endless(String beginning, long more) {
    return BodyPublishers.ofInputStream(() -> new LongLine(beginning, more));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("123456782FEC20231231.txt"));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
