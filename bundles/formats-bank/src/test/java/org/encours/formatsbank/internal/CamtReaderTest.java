package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Counterparty;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {
  private static final String FRIEND = "FR7610107001011234567890129";

  private static RecordedDocument.Content read(String document) throws IOException {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static RecordedDocument.Content read(byte[] document) throws IOException {
    BankFiles.Outcome outcome = BankFiles.read(BankFiles.reader(document).orElseThrow(), document);
    assertEquals(Optional.empty(), outcome.refused());
    return outcome.content();
  }

  private static List<BankLine> lines(String... contents) throws IOException {
    RecordedDocument.Content content =
        read(Samples.camt053(Samples.HEAD, String.join("", contents)));
    assertEquals(List.of(), content.errors());
    return content.statements().get(0).lines();
  }

  private static BankLine line(String... contents) throws IOException {
    List<BankLine> lines = lines(contents);
    assertEquals(1, lines.size(), lines::toString);
    return lines.get(0);
  }

  private static LineError error(String entry) throws IOException {
    RecordedDocument.Content content = read(Samples.camt053(Samples.HEAD, "\n", entry));
    assertEquals(1, content.errors().size(), () -> content.errors().toString());
    assertEquals(List.of(), content.statements().get(0).lines());
    return content.errors().get(0);
  }

  /** An entry of 100 euros received with these details. */
  private static String entry(String details) {
    return entry("CRDT", "100.00", details);
  }

  private static String entry(String side, String amount, String details) {
    return "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-03-03</Dt></BookgDt>%s</Ntry>"
        .formatted(amount, side, details);
  }

  private static String items(String... items) {
    return "<NtryDtls><TxDtls>" + String.join("</TxDtls><TxDtls>", items) + "</TxDtls></NtryDtls>";
  }

  @Test
  @DisplayName("a statement with all that it says")
  void statement() throws IOException {
    RecordedDocument.Content content = read(Samples.statement());
    assertEquals(List.of(), content.errors());
    assertEquals(List.of(), content.warnings());
    RecordedDocument.Statement statement = content.statements().get(0);
    assertEquals(
        new StatementHead(
            3,
            StatementHead.Kind.STATEMENT,
            "R-12",
            Optional.of(12L),
            "FR7630006000011234567890189",
            BankFiles.EUR,
            "Société d'essai",
            Optional.empty(),
            Optional.empty()),
        statement.head());
    assertEquals(
        new BankLine(
            8,
            0,
            true,
            LocalDate.of(2025, 3, 3),
            LocalDate.of(2025, 3, 4),
            123450,
            "PMNT/RCDT/ESCT",
            "BQ0001",
            new PaymentReferences("FA2025-001", "TX1", "", ""),
            new Counterparty("Menuiserie Garnier", FRIEND, ""),
            "Facture FA2025-001 de mars VIREMENT RECU",
            ReturnReason.NONE),
        statement.lines().get(0));
    BankLine payment = statement.lines().get(1);
    assertEquals(-20000, payment.amount());
    assertEquals("Z04", payment.code());
    assertEquals("Électricité", payment.counterparty().name());
    assertEquals(LocalDate.of(2025, 3, 5), payment.bookedOn());
    assertEquals(
        Optional.of(new StatementBalance(LocalDate.of(2025, 3, 2), 10000, true)),
        statement.opening());
    assertEquals(
        Optional.of(new StatementBalance(LocalDate.of(2025, 3, 5), 113450, true)),
        statement.closing());
    assertEquals(
        List.of(
            new ControlTotals(
                2,
                20000,
                123450,
                Optional.of(LocalDate.of(2025, 3, 3)),
                Optional.of(LocalDate.of(2025, 3, 5)))),
        content.totals());
  }

  @Test
  @DisplayName("a statement that does not add up is taken, with a warning that names the figures")
  void doesNotAddUp() throws IOException {
    RecordedDocument.Content content =
        read(
            Samples.camt053(
                Samples.HEAD,
                Samples.balance("OPBD", "1000.00", "CRDT", "2025-03-02"),
                Samples.balance("CLBD", "1050.00", "CRDT", "2025-03-03"),
                entry("")));
    assertEquals(1, content.warnings().size());
    String said = content.warnings().get(0).reason().fr();
    for (String figure : List.of("1000,00", "100,00", "1050,00", "-50,00")) {
      assertTrue(said.contains(figure), said);
    }
  }

  @Test
  @DisplayName("balances without a sign may have either")
  void unsignedBalances() throws IOException {
    for (String[] pair : new String[][] {{"30.00", "70.00"}, {"130.00", "30.00"}}) {
      RecordedDocument.Content content =
          read(
              Samples.camt053(
                  Samples.HEAD,
                  Samples.balance("OPBD", pair[0], "", "2025-03-02"),
                  Samples.balance("CLBD", pair[1], "", "2025-03-03"),
                  entry("")));
      assertEquals(List.of(), content.warnings());
      assertFalse(content.statements().get(0).opening().orElseThrow().signed());
    }
  }

  @Test
  @DisplayName("a batch whose items make it up is told item by item")
  void batch() throws IOException {
    List<BankLine> lines =
        lines(
            entry(
                "<AcctSvcrRef>LOT</AcctSvcrRef>"
                    + items(
                        "<Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy=\"EUR\">130</Amt>",
                        "<Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy=\"EUR\">30.00</Amt>"
                            + "<CdtDbtInd>DBIT</CdtDbtInd>")));
    assertEquals(List.of(1, 2), lines.stream().map(BankLine::detail).toList());
    assertEquals(List.of(13000L, -3000L), lines.stream().map(BankLine::amount).toList());
    assertEquals(List.of("LOT", "LOT"), lines.stream().map(BankLine::bankReference).toList());
    assertEquals(
        List.of("A", "B"), lines.stream().map(line -> line.references().endToEnd()).toList());
  }

  @Test
  @DisplayName("a batch whose items do not make it up stays one line, without their references")
  void batchThatDoesNotAddUp() throws IOException {
    for (String second :
        List.of("", "<Amt Ccy=\"EUR\">49.99</Amt>", "<Amt Ccy=\"USD\">50.00</Amt>")) {
      String first = "<Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy=\"EUR\">50.00</Amt>";
      BankLine line = line(entry(items(first, second)));
      assertEquals(0, line.detail());
      assertEquals(10000, line.amount());
      assertEquals(PaymentReferences.NONE, line.references());
    }
  }

  @Test
  @DisplayName("version 2 states the items' amounts elsewhere")
  void batchOfVersion2() throws IOException {
    String half = "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">50</Amt></TxAmt></AmtDtls>";
    assertEquals(2, lines(entry(items(half, half))).size());
  }

  @Test
  @DisplayName("a single item in another currency still identifies the entry")
  void singleForeignItem() throws IOException {
    String item = "<Refs><TxId>T</TxId></Refs><Amt Ccy=\"USD\">108.12</Amt>";
    BankLine line = line(entry(items(item)));
    assertEquals(10000, line.amount());
    assertEquals("T", line.references().transaction());
  }

  @Test
  @DisplayName("an entry in another currency counts with its counter-value, or not at all")
  void foreignEntry() throws IOException {
    String foreign =
        "<Ntry><Amt Ccy=\"USD\">110.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2025-03-03</Dt></BookgDt>";
    String value = "<AmtDtls><CntrValAmt><Amt Ccy=\"EUR\">100.00</Amt></CntrValAmt></AmtDtls>";
    assertEquals(10000, line(foreign + value + "</Ntry>").amount());
    assertEquals("Amt", error(foreign + "</Ntry>").column());
    assertEquals("Amt", error(foreign + value.replace("100.00", "0") + "</Ntry>").column());
  }

  @Test
  @DisplayName("what is pending or for information is not booked")
  void pending() throws IOException {
    for (String status : List.of("PDNG", "<Cd>PDNG</Cd>", "INFO", "<Cd> FUTR </Cd>")) {
      String pending = entry("").replace("<Sts>BOOK</Sts>", "<Sts>" + status + "</Sts>");
      assertFalse(line(pending).booked(), status);
    }
    RecordedDocument.Content content =
        read(Samples.camt053(Samples.HEAD, entry("").replace("BOOK", "PDNG")));
    assertEquals(0, content.totals().get(0).credit());
  }

  @Test
  @DisplayName("returns carry their reason; reversals without one say that they are")
  void returns() throws IOException {
    String reason =
        "<RtrInf><Rsn><Cd>AM04</Cd></Rsn><AddtlInf>Provision</AddtlInf>"
            + "<AddtlInf>insuffisante</AddtlInf></RtrInf>";
    BankLine returned =
        line(
            entry(
                "DBIT",
                "100.00",
                items("<RltdPties><Dbtr><Nm>Noël</Nm></Dbtr></RltdPties>" + reason)));
    assertEquals(new ReturnReason("AM04", "Provision insuffisante"), returned.returned());
    assertEquals("Noël", returned.counterparty().name());
    BankLine reversed = line(entry("DBIT", "100.00", "<RvslInd>true</RvslInd>"));
    assertEquals(-10000, reversed.amount());
    assertTrue(reversed.returned().isReturn());
    assertFalse(line(entry("<RvslInd>false</RvslInd>")).returned().isReturn());
  }

  @Test
  @DisplayName("the other side: who paid, or who was paid; never the holder of the account")
  void counterparties() throws IOException {
    String both =
        "<RltdPties><Dbtr><Nm>Payeur</Nm></Dbtr><DbtrAcct><Id><IBAN>"
            + FRIEND
            + "</IBAN></Id></DbtrAcct><Cdtr><Nm>Titulaire</Nm></Cdtr><CdtrAcct><Id><IBAN>"
            + "FR76 3000 6000 0112 3456 7890 189</IBAN></Id></CdtrAcct></RltdPties>";
    assertEquals("Payeur", line(entry(items(both))).counterparty().name());
    assertEquals("Payeur", line(entry("DBIT", "1.00", items(both))).counterparty().name());
    String ultimate =
        "<RltdPties><DbtrAcct><Id><Othr><Id>12 34</Id></Othr></Id></DbtrAcct>"
            + "<UltmtDbtr><Nm>Pour\n  lui</Nm></UltmtDbtr></RltdPties>";
    assertEquals(
        new Counterparty("Pour lui", "", "12 34"), line(entry(items(ultimate))).counterparty());
  }

  @Test
  @DisplayName("references: none provided is none, the structured one apart")
  void references() throws IOException {
    BankLine line =
        line(
            entry(
                items(
                    "<Refs><EndToEndId>NOTPROVIDED</EndToEndId><InstrId>I1</InstrId>"
                        + "<UETR>u-1</UETR><MndtId>RUM1</MndtId></Refs><RmtInf><Strd><RfrdDocInf>"
                        + "<Nb>FA77</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18539007547034</Ref>"
                        + "</CdtrRefInf></Strd></RmtInf><AddtlTxInf>reste</AddtlTxInf>")));
    assertEquals(new PaymentReferences("", "u-1", "RF18539007547034", "RUM1"), line.references());
    assertEquals("FA77 reste", line.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12..34", "12,34", "1 234.00", "", "-5.00", "12.345", "1e5", "٣"})
  @DisplayName("an amount that is none is an error of its line, with element and value")
  void garbledAmount(String amount) throws IOException {
    LineError error = error(entry("CRDT", amount, ""));
    assertEquals("Amt", error.column());
    assertEquals(8, error.line());
    assertEquals(amount.isEmpty() ? "EUR" : amount, error.value());
  }

  @Test
  @DisplayName("huge numbers are errors, not overflows")
  void hugeAmount() throws IOException {
    assertEquals("Amt", error(entry("CRDT", "9".repeat(30), "")).column());
    BankFiles.Outcome outcome =
        BankFiles.read(
            new Camt053Reader(),
            Samples.camt053(Samples.HEAD, entry("CRDT", "90000000000000000.00", "").repeat(2)));
    assertTrue(outcome.refused().orElseThrow().reason().fr().contains("total"));
  }

  @Test
  @DisplayName("decimals beyond the currency's must be zero")
  void excessDecimals() throws IOException {
    assertEquals(10050, line(entry("CRDT", "100.50000", "")).amount());
    String yen = entry("CRDT", "100.0", "").replace("EUR", "JPY");
    RecordedDocument.Content content =
        read(Samples.camt053(Samples.HEAD.replace("<Ccy>EUR", "<Ccy>JPY"), yen));
    assertEquals(100, content.statements().get(0).lines().get(0).amount());
  }

  @Test
  @DisplayName("what is missing is an error of its line")
  void missing() throws IOException {
    String entry = entry("");
    assertEquals("Amt", error(entry.replace("<Amt Ccy=\"EUR\">100.00</Amt>", "")).column());
    assertEquals("Amt", error(entry.replace(" Ccy=\"EUR\"", "")).column());
    assertEquals("Amt", error(entry.replace("\"EUR\"", "\"EURO\"")).column());
    assertEquals("CdtDbtInd", error(entry.replace("<CdtDbtInd>CRDT</CdtDbtInd>", "")).column());
    assertEquals("CdtDbtInd", error(entry.replace("CRDT", "PLUS")).column());
    assertEquals("BookgDt", error(entry.replace("2025-03-03", "2025-02-30")).column());
  }

  @Test
  @DisplayName("without dates of its own an entry is booked when the statement closes")
  void dateOfStatement() throws IOException {
    String undated = entry("").replace("<BookgDt><Dt>2025-03-03</Dt></BookgDt>", "");
    assertEquals(LocalDate.of(2025, 3, 6), line(undated).bookedOn());
    String closing = Samples.balance("CLBD", "5.00", "CRDT", "2025-03-04");
    assertEquals(LocalDate.of(2025, 3, 4), line(closing, undated).bookedOn());
  }

  @Test
  @DisplayName("prefixes, envelopes, no namespace: the names count")
  void namespaces() throws IOException {
    String plain = Samples.statement();
    RecordedDocument.Content expected = read(plain);
    String prefixed = plain.replaceAll("<(/?)([A-Z])", "<$1ns2:$2").replace("xmlns=", "xmlns:ns2=");
    assertEquals(expected, read(prefixed));
    assertEquals(expected, read(plain.replaceAll(" xmlns=\"[^\"]*\"", "")));
    String enveloped =
        plain
            .replace("<Document", "<Env xmlns=\"urn:e\"><AppHdr><Fr>x</Fr></AppHdr><Document")
            .replace("</Document>", "</Document></Env>");
    assertEquals(expected, read(enveloped));
    assertEquals(expected, read("\uFEFF" + plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "UTF-16", "UTF-16LE"})
  @DisplayName("encodings as declared")
  void encodings(String name) throws IOException {
    String declared =
        Samples.statement()
            .replace("UTF-8", name.substring(0, name.startsWith("UTF-16") ? 6 : name.length()));
    String marked = name.equals("UTF-16LE") ? "\uFEFF" + declared : declared;
    assertEquals(read(Samples.statement()), read(marked.getBytes(Charset.forName(name))));
  }

  @Test
  @DisplayName("several statements, also without movements")
  void severalStatements() throws IOException {
    String two =
        Samples.statement()
            .replace("</Stmt>", "</Stmt><Stmt><Id>2</Id>" + Samples.HEAD + "</Stmt>");
    RecordedDocument.Content content = read(two);
    assertEquals(2, content.statements().size());
    assertEquals(List.of(), content.statements().get(1).lines());
    assertEquals(Optional.empty(), content.statements().get(1).opening());
  }

  @Test
  @DisplayName("reports within the day show an interim balance, notifications none")
  void otherReports() throws IOException {
    String interim = Samples.balance("ITBD", "7.00", "DBIT", "2025-03-06");
    RecordedDocument.Content report =
        read(
            Samples.camt(
                "camt.052.001.01",
                "BkToCstmrAcctRptV01",
                "Rpt",
                Samples.HEAD,
                interim,
                Samples.RECEIPT));
    assertEquals(StatementHead.Kind.INTRADAY, report.statements().get(0).head().kind());
    assertEquals(-700, report.statements().get(0).closing().orElseThrow().amount());
    RecordedDocument.Content notice =
        read(
            Samples.camt(
                "camt.054.001.13", "BkToCstmrDbtCdtNtfctn", "Ntfctn", Samples.HEAD, entry("")));
    assertEquals(StatementHead.Kind.NOTIFICATION, notice.statements().get(0).head().kind());
    assertEquals(1, notice.statements().get(0).lines().size());
  }
}
