package org.encours.formatstables.internal;

import static org.encours.formatstables.internal.Tables.TEXT;
import static org.encours.formatstables.internal.Tables.entries;
import static org.encours.formatstables.internal.Tables.faults;
import static org.encours.formatstables.internal.Tables.mapping;
import static org.encours.formatstables.internal.Tables.number;
import static org.encours.formatstables.internal.Tables.parts;
import static org.encours.formatstables.internal.Tables.row;
import static org.encours.formatstables.internal.Tables.usual;
import static org.encours.formatstables.internal.Tables.workbook;
import static org.encours.formatstables.internal.Tables.xlsx;
import static org.encours.formatstables.internal.Tables.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Shape;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Workbooks as people keep them, and the entries that come of them. */
class XlsxCasesTest {
  private static final String TITLES =
      row(1, "Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit");

  @Test
  @DisplayName("Un classeur écrit par un tableur : dates, montants, chaînes partagées")
  void writtenByALibrary() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Clients");
      String[] titles = {"Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit"};
      for (int i = 0; i < titles.length; i++) sheet.value(0, i, titles[i]);
      sheet.value(1, 0, "411DUPONT");
      sheet.value(1, 1, LocalDate.of(2024, 1, 31));
      sheet.style(1, 1).format("dd/mm/yyyy").set();
      sheet.value(1, 2, 20240012);
      sheet.value(1, 3, LocalDate.of(2024, 2, 29));
      sheet.style(1, 3).format("dd/mm/yyyy").set();
      sheet.value(1, 4, 0.1 + 0.2);
      sheet.value(2, 0, 411000);
      sheet.value(2, 1, "01/02/2024");
      sheet.value(2, 2, "A & B <é>");
      sheet.value(2, 5, new BigDecimal("1234567.89"));
    }
    RecordedDocument.Content read = xlsx(bytes.toByteArray(), usual());

    assertEquals(
        """
        2: 411DUPONT 2024-01-31 20240012 (due 2024-02-29) D 0.30
        3: 411000 2024-02-01 A & B <é> C 1234567.89""",
        entries(read));
    assertEquals(List.of(), read.errors());
  }

  @Test
  @DisplayName("Dates en nombres, calendrier 1900 et 1904, format propre au classeur ou aucun")
  void dates() throws Exception {
    String rows =
        TITLES
            + row(2, "C1", number("45322", 1), "A", number("45351.75", 2), number("1", 0))
            + row(3, "C1", number("45322", 0), "B", "", number("1", 0))
            + row(4, "C1", "<c t=\"d\"><v>2024-01-31T10:00:00</v></c>", "C", "", number("1", 0));
    String expected =
        """
        2: C1 2024-01-31 A (due 2024-02-29) D 1.00
        3: C1 2024-01-31 B D 1.00
        4: C1 2024-01-31 C D 1.00""";
    assertEquals(expected, entries(xlsx(workbook(rows), usual())));

    Map<String, String> parts = parts(rows.replace("45322", "43860").replace("45351", "43889"));
    parts.computeIfPresent(
        "xl/workbook.xml",
        (n, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
    assertEquals(expected, entries(xlsx(zip(parts), usual())));
  }

  @Test
  @DisplayName("Valeurs de formules, booléens, nombres en texte, erreurs du tableur")
  void kindsOfCells() throws Exception {
    String rows =
        TITLES
            + row(
                2,
                "C1",
                "31/01/2024",
                "<c t=\"str\"><f>A1&amp;1</f><v>FA1</v></c>",
                "",
                "<c><f>1+1</f><v>2</v></c>")
            + row(3, "C1", "31/01/2024", "<c t=\"b\"><v>1</v></c>", "", "1 234,50")
            + row(4, "C1", "31/01/2024", "FA3", "", "<c t=\"e\"><v>#N/A</v></c>")
            + row(5, "<c t=\"e\"><v>#REF!</v></c>", "31/01/2024", "FA4", "", number("5", 0))
            + row(6, "C1", "31/01/2024", "FA5", "", number("45322", 1))
            + row(7, "C1", "31/01/2024", "FA6", "", number("1.005", 0))
            + row(8, "C1", "31/01/2024", "FA7", "", number("1.2E3", 0));
    RecordedDocument.Content read = xlsx(workbook(rows), usual());

    assertEquals(
        """
        2: C1 2024-01-31 FA1 D 2.00
        3: C1 2024-01-31 1 D 1234.50
        8: C1 2024-01-31 FA7 D 1200.00""",
        entries(read));
    assertEquals(
        """
        4 Débit «#N/A» est une erreur du tableur, pas une valeur
        5 Compte «#REF!» est une erreur du tableur, pas une valeur
        6 Débit «2024-01-31» est une date, pas un montant
        7 Débit «1.005» a plus de décimales que n'en a la devise EUR""",
        faults(read.errors()));
  }

  @Test
  @DisplayName("Lignes vides au début et à la fin, cellules de titre fusionnées, cellules sautées")
  void layout() throws Exception {
    Shape fourth = new Shape("UTF-8", ';', "", 4, ',', "dd/MM/yyyy");
    TableMapping mapping = mapping(fourth, "ACCOUNT", "Client", "DATE", "Date", "AMOUNT", "(D)");
    String rows =
        row(2, "Grand livre auxiliaire")
            + row(4, "Client", "Date", "Montant", "", "Fin")
            + row(5, "C1", "31/01/2024", "", number("7", 0))
            + "<row r=\"6\"><c r=\"A6\" s=\"1\"/><c r=\"B6\" s=\"1\"/></row><row/><row r=\"900\"/>";
    RecordedDocument.Content read = xlsx(workbook(rows), mapping);

    assertEquals("5: C1 2024-01-31  D 7.00", entries(read));
    assertEquals(1, read.totals().get(0).lines());
  }

  @Test
  @DisplayName("La feuille nommée, sinon la première visible")
  void sheets() throws Exception {
    Map<String, String> parts = parts(TITLES + row(2, "C1", "31/01/2024", "FA1", "", "1"));
    parts.put(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Cachée\" id=\"s2\" state=\"hidden\"/>"
            + "<sheet name=\"Feuil1\" id=\"s1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\""
            + " Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"x/worksheet\""
            + " Target=\"worksheets/other.xml\"/></Relationships>");
    parts.put(
        "xl/worksheets/other.xml",
        Tables.sheet(TITLES + row(2, "C2", "31/01/2024", "FA2", "", "2")));

    assertEquals("2: C1 2024-01-31 FA1 D 1.00", entries(xlsx(zip(parts), usual())));
    Shape hidden = new Shape("UTF-8", ';', "cachée", 1, ',', "dd/MM/yyyy");
    assertEquals("2: C2 2024-01-31 FA2 D 2.00", entries(xlsx(zip(parts), usual(hidden))));
    Shape missing = new Shape("UTF-8", ';', "Mars", 1, ',', "dd/MM/yyyy");
    DocumentRefused refused =
        assertThrows(DocumentRefused.class, () -> xlsx(zip(parts), usual(missing)));
    assertTrue(refused.error().reason().fr().contains("« Mars »"), refused.error().toString());
  }

  @Test
  @DisplayName("Chaînes partagées en plusieurs morceaux, sans leur lecture phonétique")
  void sharedStrings() throws Exception {
    Map<String, String> parts =
        parts(TITLES + row(2, "<c t=\"s\"><v>1</v></c>", "31/01/2024", "F", "", "1"));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>autre</t></si><si><r><t>411</t></r><r><rPr><b/></rPr><t>DU_x0050_ONT</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>duhpon</t></rPh></si></sst>");

    assertEquals("2: 411DUPONT 2024-01-31 F D 1.00", entries(xlsx(zip(parts), usual())));
  }

  @Test
  @DisplayName("Sans colonne commune, le refus nomme les titres")
  void noMapping() {
    DocumentRefused refused =
        assertThrows(
            DocumentRefused.class, () -> xlsx(workbook(row(3, "Client", "Montant")), usual(TEXT)));

    String reason = refused.error().reason().fr();
    assertTrue(reason.contains("Titres trouvés en ligne 3 : « Client », « Montant »"), reason);
  }
}
