package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Counterparty;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainReaderTest {

  private static RecordedDocument.Content read(String document) throws IOException {
    DocumentReader reader = BankFiles.reader(Samples.utf8(document)).orElseThrow();
    BankFiles.Outcome outcome = BankFiles.read(reader, document);
    assertEquals(Optional.empty(), outcome.refused());
    return outcome.content();
  }

  @Test
  @DisplayName("only what was rejected is a refusal; the rest is counted")
  void refusals() throws IOException {
    RecordedDocument.Content content = read(Samples.REFUSALS);
    assertEquals(List.of(), content.errors());
    assertEquals(
        List.of(
            new PaymentRefusal(
                7,
                "PRLV-2025-03",
                new PaymentReferences("FA2025-003", "", "", "RUM-9"),
                7510,
                "EUR",
                Optional.of(LocalDate.of(2025, 3, 5)),
                new Counterparty("Paul Noël", "FR7610107001011234567890129", ""),
                new ReturnReason("AC04", "Compte clos"))),
        content.refusals());
    assertEquals(2, content.totals().get(0).lines());
    assertEquals(0, content.totals().get(0).debit());
  }

  @Test
  @DisplayName("a status stated once holds for all the payments below")
  void inheritedStatus() throws IOException {
    String batch =
        Samples.REFUSALS
            .replace(
                "<PmtInfSts>PART</PmtInfSts>",
                "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Prtry>X1</Prtry></Rsn></StsRsnInf>")
            .replace("<TxSts>ACCP</TxSts>", "");
    List<PaymentRefusal> refused = read(batch).refusals();
    assertEquals(2, refused.size());
    assertEquals("X1", refused.get(1).reason().code());
  }

  @Test
  @DisplayName("a whole order refused without its payments is one refusal, with a warning")
  void wholeOrder() throws IOException {
    String whole =
        Samples.REFUSALS
            .replaceAll("(?s)<OrgnlPmtInfAndSts>.*</OrgnlPmtInfAndSts>", "")
            .replace(
                "<GrpSts>PART</GrpSts>",
                "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>");
    RecordedDocument.Content content = read(whole);
    assertEquals("FF01", content.refusals().get(0).reason().code());
    assertEquals("PRLV-2025-03", content.refusals().get(0).message());
    assertEquals(1, content.warnings().size());
  }

  @Test
  @DisplayName("older versions have the payments elsewhere")
  void version2() throws IOException {
    String old =
        Samples.REFUSALS
            .replace("pain.002.001.03", "pain.002.001.02")
            .replace("CstmrPmtStsRpt", "pain.002.001.02")
            .replaceAll("(?s)<OrgnlPmtInfId>.*?</PmtInfSts>", "")
            .replaceAll("</?OrgnlPmtInfAndSts>", "");
    assertEquals("AC04", read(old).refusals().get(0).reason().code());
  }

  @Test
  @DisplayName("an unreadable amount is an error of its line")
  void garbledAmount() throws IOException {
    RecordedDocument.Content content = read(Samples.REFUSALS.replace("75.10", "75,10"));
    assertEquals("InstdAmt", content.errors().get(0).column());
    assertEquals(List.of(), content.refusals());
  }

  @ParameterizedTest
  @CsvSource({
    "pain.001.001.03,virement", "pain.008.001.02,prélèvement", "camt.055.001.08,annulation",
    "camt.029.001.09,réponse", "pacs.008.001.08,banques", "pain.099.001.01,autre genre"
  })
  @DisplayName("orders are recognised, and refused by their name")
  void orders(String message, String word) throws IOException {
    String order =
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
            + message
            + "\"><X/></Document>";
    DocumentReader reader = BankFiles.reader(Samples.utf8(order)).orElseThrow();
    assertEquals("payment-order", reader.kind());
    String reason = BankFiles.read(reader, order).refused().orElseThrow().reason().fr();
    assertTrue(reason.contains(word) && reason.contains("rien à importer"), reason);
  }
}
