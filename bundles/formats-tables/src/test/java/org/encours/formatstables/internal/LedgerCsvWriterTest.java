package org.encours.formatstables.internal;

import static org.encours.formatstables.internal.Tables.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LedgerWriter;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableSamples.Sample;
import org.encours.formatstables.internal.domain.PlainTexts;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The CSV for spreadsheets. */
class LedgerCsvWriterTest {
  private static LedgerLine line(String label, long amount) {
    return new LedgerLine(
        1,
        new Coded("VE", "Ventes"),
        "12",
        LocalDate.of(2024, 1, 31),
        new Coded("411000", "Clients"),
        new Coded("C1", "Société; \"Durand\""),
        new Piece(
            "FA1", Optional.of(LocalDate.of(2024, 1, 30)), Optional.of(LocalDate.of(2024, 2, 29))),
        label,
        new Posting(amount, amount < 0, 0, ""),
        new LetterMark("AB", Optional.of(LocalDate.of(2024, 3, 1))),
        Optional.empty());
  }

  private static byte[] write(LedgerLine... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWriter.Sheet sheet = new LedgerCsvWriter().begin(out, EUR);
    for (LedgerLine line : lines) sheet.line(line);
    sheet.end();
    return out.toByteArray();
  }

  @Test
  @DisplayName("Titres français, BOM, point-virgule, virgule décimale")
  void written() throws IOException {
    String text =
        new String(write(line("Facture", 123450), line("Virement", -10)), StandardCharsets.UTF_8);

    assertEquals(
        "\uFEFFCompte client;Nom du client;Compte général;Journal;N° écriture;Date;N° pièce;"
            + "Date pièce;Échéance;Libellé;Débit;Crédit;Devise;Montant en devise;"
            + "Devise d'origine;Lettrage;Date lettrage\r\n"
            + "C1;\"Société; \"\"Durand\"\"\";411000;VE;12;31/01/2024;FA1;30/01/2024;29/02/2024;"
            + "Facture;1234,50;;EUR;;;AB;01/03/2024\r\n"
            + "C1;\"Société; \"\"Durand\"\"\";411000;VE;12;31/01/2024;FA1;30/01/2024;29/02/2024;"
            + "Virement;;0,10;EUR;;;AB;01/03/2024\r\n",
        text);
  }

  @Test
  @DisplayName("Relu par les suggestions mêmes de ses titres, il rend les mêmes écritures")
  void readBack() throws Exception {
    byte[] bytes = write(line("Facture", 123450), line("Avoir", -10));
    Sample sample = new SampledTables().open("x", new ByteArrayInputStream(bytes));
    RecordedDocument.Content read =
        Tables.read(
            new CsvTableReader(),
            bytes,
            new TableMapping("csv", sample.shape(), sample.suggested(), Map.of()));

    assertEquals("Compte client", sample.suggested().get(Field.ACCOUNT));
    assertEquals(List.of(), read.errors());
    LedgerLine first = read.lines().get(0);
    LedgerLine expected = line("Facture", 123450);
    assertEquals(expected.piece(), first.piece());
    assertEquals(expected.posting(), first.posting());
    assertEquals(expected.letter(), first.letter());
    assertEquals(expected.auxiliary(), first.auxiliary());
    assertEquals("VE", first.journal().code());
    assertEquals("12", first.number());
    assertEquals(line("Avoir", -10).posting(), read.lines().get(1).posting());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20x"
      })
  @DisplayName("Un texte qui commence comme une formule reçoit une apostrophe")
  void neutralised(String text) throws IOException {
    assertTrue(PlainTexts.of(text).startsWith("'"), PlainTexts.of(text));
    String written = new String(write(line(text, 1)), StandardCharsets.UTF_8);
    assertTrue(written.contains(";'") || written.contains(";\"'"), written);
  }

  @ParameterizedTest
  @CsvSource({"Facture,Facture", "A=1,A=1", "'',''", "12-3,12-3", "d'eau,d'eau"})
  @DisplayName("Les autres textes restent ce qu'ils sont")
  void leftAlone(String text, String expected) {
    assertEquals(expected, PlainTexts.of(text));
  }

  @Test
  @DisplayName("Un montant négatif reste un nombre")
  void negativeAmounts() throws IOException {
    LedgerLine negativeDebit =
        new LedgerLine(
            1,
            Coded.NONE,
            "",
            LocalDate.of(2024, 1, 31),
            new Coded("411000", ""),
            Coded.NONE,
            new Piece("", Optional.empty()),
            "",
            new Posting(-500, false, 0, ""),
            LetterMark.NONE,
            Optional.empty());
    String written = new String(write(negativeDebit), StandardCharsets.UTF_8);
    assertTrue(written.endsWith("411000;;411000;;;31/01/2024;;;;;-5,00;;EUR;;;;\r\n"), written);
  }
}
