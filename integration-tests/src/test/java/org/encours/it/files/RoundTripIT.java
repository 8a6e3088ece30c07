package org.encours.it.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes out comes back in as it was: into another company, and into the same. */
@ExtendWith(EncoursExtension.class)
class RoundTripIT {

  @TestFactory
  Stream<DynamicTest> realFiles(Booted encours) throws IOException {
    List<Path> files = Corpus.fecs(RoundTripIT.class);
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> goAround(encours, Files.readAllBytes(file))));
  }

  /** Many programs begin again with AA every year. */
  @Test
  void codesThatComeAgainEveryYear(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "VT; 1; 20220105; 411000; C1; F1; Facture F1; 100,00; 0,00; AA; 20220210",
            "BQ; 2; 20220210; 411000; C1; R1; Virement F1; 0,00; 100,00; AA; 20220210"),
        SmallFec.of(
            "VT; 3; 20230105; 411000; C1; F2; Facture F2; 150,00; 0,00; AA; 20230210",
            "BQ; 4; 20230210; 411000; C1; R2; Virement F2; 0,00; 150,00; AA; 20230210"));
  }

  @Test
  void aCodeThatTheLedgerHadGivenItself(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "VT; 1; 20220105; 411000; C1; F1; Facture F1; 123,45; 0,00",
            "BQ; 2; 20220205; 411000; C1; R1; Virement F1; 0,00; 123,45"),
        SmallFec.of(
            "VT; 3; 20220105; 411000; C1; F3; Facture F3; 223,45; 0,00; AAA; 20220205",
            "BQ; 4; 20220205; 411000; C1; R3; Virement F3; 0,00; 223,45; AAA; 20220205"));
  }

  @Test
  void groupsThatDoNotBalance(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "VT; 1; 20220105; 411000; C1; F1; Facture F1; 100,00; 0,00; A; 20220301",
            "VT; 2; 20220106; 411000; C1; F2; Facture F2; 50,00; 0,00; A; 20220301",
            "BQ; 3; 20220205; 411000; C1; R1; Virement; 0,00; 120,00; A; 20220301",
            "VT; 4; 20220105; 411000; C2; F3; Facture F3; 10,00; 0,00; B; 20220301"));
  }

  @Test
  void linesThatDoNotDiffer(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "BQ; 1; 20220105; 411000; C1; R1; Chèque; 0,00; 80,00",
            "BQ; 1; 20220105; 411000; C1; R1; Chèque; 0,00; 80,00; A; 20220301",
            "BQ; 1; 20220105; 411000; C1; R1; Chèque; 0,00; 80,00",
            "VT; 2; 20220301; 411000; C1; F1; Facture F1; 80,00; 0,00; A; 20220301"));
  }

  @Test
  void amountsOnTheOtherSide(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "VT; 1; 20220105; 411000; C1; F1; Avoir; -100,00; 0,00",
            "BQ; 2; 20220106; 411000; C1; R1; Rejet; 0,00; -70,00",
            "OD; 3; 20220107; 411000; C1; Z; Zéro; 0,00; 0,00",
            "OD; 4; 20220108; 411000; C1; B; Les deux; 30,00; 20,00"));
  }

  /** Some programs repeat the account where the customer should be. */
  @Test
  void anAuxiliaryAccountThatIsTheAccount(Booted encours) {
    goAround(
        encours, SmallFec.of("VT; 1; 20220105; 41100001; 41100001; F1; Facture F1; 100,00; 0,00"));
  }

  @Test
  void textsWithTheSignsOfOtherLayouts(Booted encours) {
    goAround(
        encours,
        SmallFec.of(
            "VT; 1; 20220105; 411000; C1; F|1; Facture | « F1 » à 10 €; 100,00; 0,00",
            "VT; 2; 20220105; 411000; C2; |F2|; |Facture\u0085F2|; 100,00; 0,00"));
  }

  private static void goAround(Booted encours, byte[]... files) {
    Firm original = new Firm(encours.api);
    long entries = 0;
    for (byte[] file : files) entries += imported(original.takes(file)).get("newEntries").asLong();
    byte[] export = original.export();
    List<String> groups = original.groups();

    Firm copy = new Firm(encours.api);
    JsonNode report = imported(copy.takes(export));
    assertEquals(entries, report.get("newEntries").asLong());
    assertEquals(0, report.get("letteringConflicts").asLong());
    assertEquals(groups, copy.groups());
    assertEquals(groups.size(), report.get("letterings").asLong());
    assertEquals(original.balances(), copy.balances());
    assertSameText(export, copy.export());

    // One more blank line: it is another file, which must be read to be known.
    JsonNode again = imported(original.takes(withBlankLine(export)));
    assertEquals(0, again.get("newEntries").asLong());
    assertEquals(entries, again.get("knownEntries").asLong());
    assertEquals(0, again.get("letterings").asLong());
    assertEquals(0, again.get("letteringConflicts").asLong());
    assertEquals(groups, original.groups());
    assertSameText(export, original.export());
  }

  private static byte[] withBlankLine(byte[] file) {
    return (new String(file, StandardCharsets.UTF_8) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode imported(JsonNode report) {
    assertEquals("imported", report.get("state").asText(), report::toString);
    return report;
  }

  /** Shows the first lines that differ, not thousands. */
  private static void assertSameText(byte[] expected, byte[] actual) {
    List<String> before = new String(expected, StandardCharsets.UTF_8).lines().toList();
    List<String> after = new String(actual, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      assertEquals(before.get(i), after.get(i), "line " + (i + 1));
    }
    assertArrayEquals(expected, actual);
  }
}
