package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.encours.api.document.StatementBalance;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CfonbReaderTest {
  private static final DocumentReader READER = new Cfonb120Reader();

  private static RecordedDocument.Content read(String... records) throws IOException {
    BankFiles.Outcome outcome = BankFiles.read(READER, Samples.cfonb(records));
    assertEquals(Optional.empty(), outcome.refused());
    return outcome.content();
  }

  private static BankLine line(String... records) throws IOException {
    String all = String.join("\n", records);
    RecordedDocument.Content content = read(Samples.balance("01", "010325", "{"), all);
    assertEquals(List.of(), content.errors());
    return content.statements().get(0).lines().get(0);
  }

  private static String received(String amount) {
    return Samples.movement("05", "030325", "040325", "VIR SEPA", amount, "");
  }

  @Test
  @DisplayName("a statement with all that it says")
  void statement() throws IOException {
    RecordedDocument.Content content = read(Samples.cfonbStatement().split("\r\n"));
    assertEquals(List.of(), content.errors());
    assertEquals(List.of(), content.warnings());
    RecordedDocument.Statement statement = content.statements().get(0);
    assertEquals("FR7630006000011234567890189", statement.head().account());
    assertEquals(
        Optional.of(new StatementBalance(LocalDate.of(2025, 3, 1), 100000, true)),
        statement.opening());
    assertEquals(203450, statement.closing().orElseThrow().amount());
    assertEquals(
        new BankLine(
            2,
            0,
            true,
            LocalDate.of(2025, 3, 3),
            LocalDate.of(2025, 3, 4),
            123450,
            "05",
            "0000007",
            new PaymentReferences("FA2025-001", "", "", ""),
            new Counterparty("MENUISERIE GARNIER", "", ""),
            "VIR SEPA MENUISERIE GARNIER FACTURE FA2025-001 DE MARS",
            ReturnReason.NONE),
        statement.lines().get(0));
    assertEquals(-20000, statement.lines().get(1).amount());
    assertEquals(2, content.totals().get(0).lines());
  }

  @Test
  @DisplayName("the last digit of an amount carries its sign")
  void overpunchedAmounts() throws IOException {
    String credits = "{ABCDEFGHI";
    String debits = "}JKLMNOPQR";
    for (int digit = 0; digit < 10; digit++) {
      assertEquals(120 + digit, line(received("000000000012" + credits.charAt(digit))).amount());
      assertEquals(-120 - digit, line(received("000000000012" + debits.charAt(digit))).amount());
    }
    assertEquals(120, line(received("000000000012é")).amount());
    assertEquals(-120, line(received("000000000012è")).amount());
  }

  @Test
  @DisplayName("the record says how many decimals its amounts have")
  void decimals() throws IOException {
    assertEquals(1200, line(received("000000000012{").replace("EUR2", "EUR1")).amount());
    assertEquals(12, line(received("000000000012{").replace("EUR2", "EUR3")).amount());
    RecordedDocument.Content content =
        read(
            Samples.balance("01", "010325", "{"),
            received("000000000012A").replace("EUR2", "EUR3"),
            received("0000A0000012A"),
            received("0000000000121"));
    assertEquals(List.of(2, 3, 4), content.errors().stream().map(e -> e.line()).toList());
  }

  @Test
  @DisplayName("a return has the ISO code of the further text, else the bank's own code")
  void returns() throws IOException {
    String rejected = received("000000001000}");
    rejected = rejected.substring(0, 40) + "57" + rejected.substring(42);
    assertEquals(new ReturnReason("57", ""), line(rejected).returned());
    String reason = Samples.detail("05", "030325", "RETAM0402PROVISION INSUFFISANTE");
    ReturnReason returned = line(rejected, reason).returned();
    assertEquals("AM04", returned.code());
    assertTrue(returned.text().contains("PROVISION INSUFFISANTE"));
  }

  @Test
  @DisplayName("further texts: accounts, mandate, structured reference, longer than the record")
  void furtherTexts() throws IOException {
    String longText = "LCC" + "MOT ".repeat(25) + "FIN";
    BankLine line =
        line(
            received("000000001000{"),
            Samples.detail("05", "030325", "NPYGARNIER"),
            Samples.detail("05", "030325", "CPYFR7610107001011234567890129"),
            Samples.detail("05", "030325", "RUMMANDAT-1"),
            Samples.detail("05", "030325", "LCSRF18539007547034"),
            Samples.detail("05", "030325", "REFBQ99"),
            Samples.detail("05", "030325", longText));
    assertEquals(
        new Counterparty("GARNIER", "FR7610107001011234567890129", ""), line.counterparty());
    assertEquals("MANDAT-1", line.references().mandate());
    assertEquals("RF18539007547034", line.references().creditor());
    assertEquals("BQ99", line.bankReference());
    assertTrue(line.text().endsWith("FIN"), line.text());
  }

  @Test
  @DisplayName("records without line ends; Windows-1252; several statements")
  void otherWritings() throws IOException {
    RecordedDocument.Content expected = read(Samples.cfonbStatement().split("\r\n"));
    String glued = Samples.cfonbStatement().replace("\r\n", "");
    assertEquals(expected, BankFiles.read(READER, glued).content());
    byte[] accents =
        Samples.cfonbStatement()
            .replace("ELECTRICITE", "ÉLECTRICITÉ")
            .getBytes(Charset.forName("windows-1252"));
    BankLine line = BankFiles.read(READER, accents).content().statements().get(0).lines().get(1);
    assertEquals("PRLV SEPA ÉLECTRICITÉ", line.text());
    String two = Samples.cfonbStatement() + "\r\n" + Samples.cfonbStatement();
    assertEquals(2, BankFiles.read(READER, two).content().statements().size());
  }

  @Test
  @DisplayName("an account that is not French by its form keeps its parts")
  void foreignAccount() throws IOException {
    RecordedDocument.Content content =
        read(Samples.balance("01", "010325", "{").replace("12345678901", "12345-78901"));
    assertEquals("30006 00001 12345-78901", content.statements().get(0).head().account());
  }

  @Test
  @DisplayName("what does not fit in is said: other account, other record, no end, no sum")
  void faults() throws IOException {
    RecordedDocument.Content content =
        read(
            Samples.balance("01", "010325", "{"),
            received("000000001000{").replace("12345678901", "99999999999"),
            "99 quelque chose",
            received("000000001000{").replace("030325", "310225"));
    assertEquals(List.of(2, 3, 4), content.errors().stream().map(e -> e.line()).toList());
    assertEquals(1, content.warnings().size());
    RecordedDocument.Content unequal =
        read(
            Samples.balance("01", "010325", "{"),
            received("000000001000{"),
            Samples.balance("07", "030325", "000000001001{"));
    assertEquals(1, unequal.warnings().size());
  }

  @Test
  @DisplayName("the 240 character format is refused by its name")
  void otherFormat() throws IOException {
    String file = ("31" + "0".repeat(17) + "E").concat(" ".repeat(220)) + "\r\n";
    DocumentReader reader = BankFiles.reader(Samples.utf8(file)).orElseThrow();
    assertTrue(
        BankFiles.read(reader, file).refused().orElseThrow().reason().fr().contains("CFONB 240"));
  }
}
