package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementHead;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MtReaderTest {
  private static final DocumentReader DAY = new Mt940Reader();

  private static RecordedDocument.Content read(String document) throws IOException {
    DocumentReader reader = BankFiles.reader(Samples.utf8(document)).orElseThrow();
    BankFiles.Outcome outcome = BankFiles.read(reader, document);
    assertEquals(Optional.empty(), outcome.refused());
    return outcome.content();
  }

  private static BankLine line(String... fields) throws IOException {
    String document =
        ":20:X\n:25:DE89370400440532013000\n:60F:C241231EUR0,\n"
            + String.join("\n", fields)
            + "\n-\n";
    RecordedDocument.Content content = read(document);
    assertEquals(List.of(), content.errors());
    return content.statements().get(0).lines().get(0);
  }

  @Test
  @DisplayName("a statement with German subfields and a free text")
  void statement() throws IOException {
    RecordedDocument.Content content = read(Samples.MT_DAY);
    assertEquals(List.of(), content.errors());
    assertEquals(List.of(), content.warnings());
    RecordedDocument.Statement statement = content.statements().get(0);
    assertEquals("DE89370400440532013000", statement.head().account());
    assertEquals(Optional.of(12L), statement.head().number());
    assertEquals(100000, statement.opening().orElseThrow().amount());
    assertEquals(120050, statement.closing().orElseThrow().amount());
    assertEquals(
        new BankLine(
            5,
            0,
            true,
            LocalDate.of(2025, 3, 3),
            LocalDate.of(2025, 3, 3),
            25050,
            "NTRF/166",
            "BQ42",
            new PaymentReferences("FA2025-002", "", "", ""),
            new Counterparty("Schreinerei Lang und Soehne", "DE02120300000000202051", ""),
            "Rechnung FA2025-002 vom 1. Maerz GUTSCHRIFT",
            ReturnReason.NONE),
        statement.lines().get(0));
    BankLine fee = statement.lines().get(1);
    assertEquals(-5000, fee.amount());
    assertEquals("REF7", fee.references().endToEnd());
    assertEquals("Kontofuehrung Februar Gebuehr", fee.text());
  }

  @Test
  @DisplayName("blocks of SWIFT, DOS line ends, several statements, control characters")
  void envelopes() throws IOException {
    RecordedDocument.Statement expected = read(Samples.MT_DAY).statements().get(0);
    String block =
        "\u0001{1:F01COBADEFFXXXX0000000000}{2:I940XN}{4:\n"
            + Samples.MT_DAY.replace("\n-\n", "\n-}{5:{CHK:0}}\u0003\n");
    String file = (block + block).replace("\n", "\r\n");
    List<RecordedDocument.Statement> found = read(file).statements();
    assertEquals(2, found.size());
    assertEquals(expected.sum(), found.get(1).sum());
    assertEquals(
        expected.lines().get(0).counterparty(), found.get(0).lines().get(0).counterparty());
  }

  @Test
  @DisplayName("marks, funds codes, dates across the end of the year, the 30th of February")
  void statementLines() throws IOException {
    assertEquals(-100, line(":61:250303RC1,NMSCNONREF").amount());
    assertEquals(new ReturnReason("RC", ""), line(":61:250303RC1,NMSCNONREF").returned());
    assertEquals(100, line(":61:250303RDR1,NMSCNONREF").amount());
    assertEquals(-100, line(":61:250303DF1,00N031").amount());
    assertFalse(line(":61:250303EC1,NMSCNONREF").booked());
    BankLine newYear = line(":61:2501021231C1,NMSCNONREF");
    assertEquals(LocalDate.of(2024, 12, 31), newYear.bookedOn());
    assertEquals(LocalDate.of(2025, 1, 2), newYear.valueOn());
    assertEquals(LocalDate.of(2025, 1, 2), line(":61:2412310102C1,NMSCNONREF").bookedOn());
    assertEquals(LocalDate.of(2025, 2, 28), line(":61:2502300301C1,NMSCNONREF").valueOn());
    assertEquals(LocalDate.of(2025, 3, 3), line(":61:250303    C1,NMSCNONREF").bookedOn());
  }

  @Test
  @DisplayName("a returned German direct debit: reason of ISO 20022 where the number is known")
  void germanReturn() throws IOException {
    BankLine line =
        line(
            ":61:2503030303D75,10NRTINONREF",
            ":86:109?00SEPA-LASTSCHR. RETOURE?20EREF+FA3 MREF+RUM1?21SVWZ+MANGELS DECKUNG?32NOEL?34906");
    assertEquals(new ReturnReason("AM04", "MANGELS DECKUNG"), line.returned());
    assertEquals(new PaymentReferences("FA3", "", "", "RUM1"), line.references());
    String other = ":86:108?00RETOURE?34999";
    assertEquals("999", line(":61:250303D1,NMSCNONREF", other).returned().code());
  }

  @Test
  @DisplayName("subfields that are full go on without a blank, wrapped lines too")
  void wrapped() throws IOException {
    BankLine line =
        line(
            ":61:2503030303C1,NTRFNONREF",
            ":86:166?00GUTSCHRIFT?20EREF+ABCDEFGHIJKLMNOPQRSTUV?21WXYZ?22SVWZ+Rechnung 4711?30X",
            "?31DE02120300000000202051?32LANG");
    assertEquals("ABCDEFGHIJKLMNOPQRSTUVWXYZ", line.references().endToEnd());
    String full = ":86:" + "a".repeat(61);
    assertEquals("a".repeat(61) + "b", line(":61:250303C1,NTRF", full, "b").text());
    assertEquals("a b", line(":61:250303C1,NTRF", ":86:a", "b").text());
  }

  @Test
  @DisplayName("Dutch code words, as several banks write them")
  void dutch() throws IOException {
    BankLine abn =
        line(
            ":61:2503030303C1,N658NONREF",
            ":86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME",
            "/DE VRIES/REMI/FACTUUR 2025/003 MAART/EREF/E-1");
    assertEquals(new Counterparty("DE VRIES", "NL91ABNA0417164300", ""), abn.counterparty());
    assertEquals("E-1", abn.references().endToEnd());
    assertTrue(abn.text().startsWith("FACTUUR 2025/003 MAART"), abn.text());
    BankLine ing =
        line(
            ":61:2503030303D1,NTRFEREF//26",
            "/TRCD/00108/",
            ":86:/RTRN/MS03//EREF/E-2//MARF/M-1//CNTP/NL91ABNA0417164300/ABNANL2A/J DE BO",
            "ER///REMI/STRD/CUR/9876543210/");
    assertEquals(new ReturnReason("MS03", ""), ing.returned());
    assertEquals(new PaymentReferences("E-2", "", "9876543210", "M-1"), ing.references());
    assertEquals("J DE BOER", ing.counterparty().name());
    BankLine rabo =
        line(
            ":61:250303C1,N541EREF",
            ":86:/EREF/E-3/ORDP//NAME/JAN JANSEN/REMI/FACTUUR 9/ISDT/2025-03-03");
    assertEquals("JAN JANSEN", rabo.counterparty().name());
    assertEquals("FACTUUR 9", rabo.text());
  }

  @Test
  @DisplayName("a time at the beginning of a line is no field")
  void timesAreNoFields() throws IOException {
    assertEquals(
        "heure 1 :26:37 fin", line(":61:250303C1,NTRF", ":86:heure 1", ":26:37 fin").text());
  }

  @Test
  @DisplayName("what cannot be understood is an error of its line")
  void faults() throws IOException {
    String broken =
        Samples.MT_DAY
            .replace("CR250,5N", "CR250.5.0N")
            .replace(":62F:C250304EUR", ":62F:X250304EUR");
    RecordedDocument.Content content = read(broken);
    assertEquals(List.of(5, 11), content.errors().stream().map(e -> e.line()).toList());
    assertEquals(List.of(":61:", ":62F:"), content.errors().stream().map(e -> e.column()).toList());
    assertEquals(1, content.statements().get(0).lines().size());
    RecordedDocument.Content unequal = read(Samples.MT_DAY.replace("EUR1200,50", "EUR1200,51"));
    assertEquals(1, unequal.warnings().size());
  }

  @Test
  @DisplayName("bytes that are not UTF-8 are read as Western European")
  void western() throws IOException {
    byte[] bytes =
        Samples.MT_DAY.replace("Gebuehr", "Gebühr 5 €").getBytes(Charset.forName("windows-1252"));
    BankFiles.Outcome outcome = BankFiles.read(DAY, bytes);
    String text = outcome.content().statements().get(0).lines().get(1).text();
    assertEquals("Kontofuehrung Februar Gebühr 5 €", text);
  }

  @Test
  @DisplayName("a report within the day is another kind, and nothing of it is booked")
  void withinDay() throws IOException {
    RecordedDocument.Content content = read(Samples.MT_WITHIN_DAY);
    assertEquals(List.of(), content.errors());
    RecordedDocument.Statement report = content.statements().get(0);
    assertEquals(StatementHead.Kind.INTRADAY, report.head().kind());
    assertFalse(report.lines().get(0).booked());
    assertEquals(9900, report.lines().get(0).amount());
    assertEquals(0, report.sum());
  }
}
