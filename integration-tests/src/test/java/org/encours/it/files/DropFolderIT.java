package org.encours.it.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The drop folders, seen from outside: what is put in, where it ends, what comes out. */
@ExtendWith(EncoursExtension.class)
class DropFolderIT {
  private Booted encours;
  private Firm firm;
  private Drop drop;

  @BeforeEach
  void begin(Booted booted) {
    encours = booted;
    firm = new Firm(booted.api);
    drop = new Drop(booted.home.resolve("drop"));
  }

  @Test
  void aFileWrittenInPlaceIsArchived() throws IOException {
    byte[] content = firm.invoice("F1");
    drop.put(firm.filename(), content);
    Path archived = drop.archived(firm.filename());
    assertArrayEquals(content, Files.readAllBytes(archived));
    assertEquals(1, firm.items().size());
    JsonNode report = onlyImport(firm.filename());
    assertEquals("imported", report.get("state").asText());
    assertEquals("drop", report.get("source").asText());
    assertFalse(Files.exists(drop.in(firm.filename())));
  }

  @Test
  void aFileInTransferWaitsForItsName() throws IOException {
    Path part = drop.put(firm.filename() + ".part", firm.invoice("F1"));
    Firm later = new Firm(encours.api);
    drop.put(later.filename(), later.invoice("F1"));
    drop.archived(later.filename());
    assertTrue(Files.exists(part));
    assertFalse(firm.exists());

    Files.move(part, drop.in(firm.filename()));
    drop.archived(firm.filename());
    assertEquals(1, firm.items().size());
  }

  @Test
  void theFolderNamesTheCompanyWhereTheFileDoesNot() throws IOException {
    String name = "ventes de janvier – " + firm.siren + ".txt";
    drop.put(firm.siren + "/" + name, firm.invoice("F1"));
    drop.archived(name);
    assertEquals(1, firm.items().size());
  }

  @Test
  void aFileInTheFolderOfAnotherCompanyIsRefused() throws IOException {
    Firm other = new Firm(encours.api);
    drop.put(other.siren + "/" + firm.filename(), firm.invoice("F1"));
    String note = drop.note(drop.rejected(firm.filename()), "error");
    assertTrue(note.contains(firm.siren) && note.contains(other.siren), note);
    assertFalse(firm.exists());
    assertFalse(other.exists());
  }

  @Test
  void aBadFileIsRejectedBesideTheReasons() throws IOException {
    byte[] bad =
        SmallFec.of(
            "VT; 1; 20230105; 411000; C1; F1; Facture F1; 120,00; 0,00",
            "VT; 2; 20231305; 707000; ; F1; Facture F1; 0,00; 12O,00");
    drop.put(firm.filename(), bad);
    Path rejected = drop.rejected(firm.filename());
    String note = drop.note(rejected, "error");
    for (String said :
        List.of(
            firm.filename(),
            "Rien n'a été pris",
            "Ligne 3, EcritureDate « 20231305 » : n'est pas une date AAAAMMJJ",
            "Ligne 3, Credit « 12O,00 » : n'est pas un montant")) {
      assertTrue(note.contains(said), () -> said + " is not in: " + note);
    }
    assertArrayEquals(bad, Files.readAllBytes(rejected));
    assertFalse(firm.exists());
  }

  @Test
  void theSameFileAgainChangesNothingAndSaysSo() throws IOException {
    byte[] content = firm.invoice("F1");
    drop.put(firm.filename(), content);
    drop.archived(firm.filename());
    String export = new String(firm.export(), UTF_8);

    String copy = "copie de " + firm.filename();
    drop.put(copy, content);
    String note = drop.note(drop.archived(copy), "duplicate");
    assertTrue(note.contains("déjà été importé"), note);
    assertTrue(note.contains("rien n'a changé"), note);
    assertEquals("duplicate", onlyImport(copy).get("state").asText());
    assertEquals(export, new String(firm.export(), UTF_8));
  }

  @Test
  void twoFilesOfTheSameNameOnADayAreBothKept() throws IOException {
    byte[] first = firm.invoice("F1");
    byte[] second = firm.invoice("F2");
    drop.put(firm.filename(), first);
    Path one = drop.archived(firm.filename());
    drop.put(firm.filename(), second);
    Path two = drop.anotherBeside(one, firm.siren);
    assertArrayEquals(first, Files.readAllBytes(one));
    assertArrayEquals(second, Files.readAllBytes(two));
    assertEquals(2, firm.items().size());
  }

  @Test
  void twoRejectedFilesOfTheSameNameAreBothKept() throws IOException {
    String name = firm.siren + ".csv";
    drop.put(name, "un premier".getBytes(UTF_8));
    Path one = drop.rejected(name);
    drop.note(one, "error");
    drop.put(name, "un second".getBytes(UTF_8));
    Path two = drop.anotherBeside(one, firm.siren);
    assertEquals("un premier", Files.readString(one));
    assertEquals("un second", Files.readString(two));
  }

  /** What is refused before it is even an import. */
  @Test
  void twoFilesInAFolderThatIsNoCompanyAreBothKept() throws IOException {
    String name = firm.siren + ".txt";
    drop.put("pas une société/" + name, "un premier".getBytes(UTF_8));
    Path one = drop.rejected(name);
    String note = drop.note(one, "error");
    assertTrue(note.contains("pas une société"), note);
    drop.put("pas une société/" + name, "un second".getBytes(UTF_8));
    Path two = drop.anotherBeside(one, firm.siren);
    assertEquals("un premier", Files.readString(one));
    assertEquals("un second", Files.readString(two));
  }

  @Test
  void anEmptyFileIsRejected() throws IOException {
    drop.put(firm.filename(), new byte[0]);
    String note = drop.note(drop.rejected(firm.filename()), "error");
    assertTrue(note.contains("vide"), note);
  }

  /** A note's name is longer than the file's; file systems take 255 bytes. */
  @Test
  void theLongestNameHasANoteToo() throws IOException {
    String name = firm.siren + "x".repeat(242) + ".txt";
    drop.put(name, "rien".getBytes(UTF_8));
    Path rejected = drop.rejected(name);
    String note = drop.someNote(rejected, firm.siren, "error");
    assertTrue(note.contains("Format inconnu"), note);
  }

  @Test
  void letteringsComeOutAsTheExportHasThem() throws IOException {
    byte[] content =
        SmallFec.of(
            "VT; 1; 20230105; 411000; C1; F-drop; Facture F-drop; 123,45; 0,00",
            "BQ; 2; 20230205; 411000; C1; R1; Virement F-drop; 0,00; 123,45");
    drop.put(firm.filename(), content);
    drop.archived(firm.filename());
    encours.api.letteredAfter(onlyImport(firm.filename()).get("id").asText());
    byte[] written = drop.out(firm);
    assertArrayEquals(firm.export(), written);
    List<NaiveFec.Line> lines = NaiveFec.read(written).lines();
    assertEquals(2, lines.size());
    for (NaiveFec.Line line : lines) {
      assertTrue(line.isLettered(), line::toString);
      assertEquals("20230205", line.letterDate());
    }
    assertEquals(1, firm.letterings().size());
  }

  private JsonNode onlyImport(String filename) {
    JsonNode found = null;
    for (JsonNode report : encours.api.get("/imports?limit=1000").json().get("items")) {
      if (!report.get("filename").asText().equals(filename)) continue;
      assertEquals(null, found, "taken twice");
      found = report;
    }
    assertTrue(found != null, "no import of " + filename);
    return found;
  }
}
