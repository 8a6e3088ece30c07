package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Instalment;
import org.encours.api.document.Invoice.InvoiceReferences;
import org.encours.api.document.Invoice.InvoiceTotals;
import org.encours.api.document.Invoice.PaymentMeans;
import org.encours.api.document.Invoice.TradeParty;
import org.encours.api.document.LineError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UBL, term by term. */
class UblReaderTest {
  private static final LocalDate DUE = LocalDate.of(2024, 4, 30);
  private static final String NOTE = "<cac:PaymentTerms>\n    <cbc:Note>";
  private static final String DUE_DATE = "<cbc:DueDate>2024-04-30</cbc:DueDate>";

  private static Taken read(String xml) throws IOException {
    Taken taken = Taken.of("facture.xml", Samples.bytes(xml));
    assertEquals(Optional.of("ubl"), taken.kind());
    return taken;
  }

  private static Invoice invoice(String xml) throws IOException {
    return read(xml).invoice();
  }

  private static void assertError(String column, String reason, String xml) throws IOException {
    Taken taken = read(xml);
    assertEquals(List.of(), taken.content().invoices());
    assertEquals(List.of(ControlTotals.NONE), taken.content().totals());
    LineError error = taken.content().errors().get(0);
    assertEquals(column, error.column());
    assertTrue(error.reason().en().contains(reason), error.toString());
    assertTrue(error.line() > 1, error.toString());
  }

  private static String warning(String xml) throws IOException {
    List<LineError> warnings = read(xml).content().warnings();
    assertEquals(1, warnings.size(), warnings.toString());
    return warnings.get(0).reason().en();
  }

  @Test
  void everyTerm() throws IOException {
    Taken taken = read(Samples.UBL);
    Invoice invoice = taken.invoice();
    assertEquals(2, invoice.line());
    assertEquals("FA2024-0042", invoice.number());
    assertEquals(Invoice.Type.INVOICE, invoice.type());
    assertEquals(LocalDate.of(2024, 3, 5), invoice.issued());
    assertEquals(Currency.getInstance("EUR"), invoice.currency());
    assertEquals(
        new TradeParty(
            "Menuiserie du Chêne SARL",
            Optional.of("732829320"),
            "732 829 320 00074",
            "FR44732829320",
            "",
            "3 rue du Chêne, 44000 Nantes, FR",
            "Mme Élise Martin",
            "",
            "+33 2 00 00 00 00"),
        invoice.seller());
    assertEquals(
        new TradeParty(
            "Bâti & Fils", Optional.empty(), "", "", "C0042", "", "", "compta@bati.example", ""),
        invoice.buyer());
    assertEquals(new InvoiceTotals(100000, 20000, 120000, 20000, 100000), invoice.totals());
    assertEquals(List.of(new Instalment(DUE, 100000)), invoice.instalments());
    assertEquals("45 jours fin de mois\n#SKONTO#TAGE=8#PROZENT=2.00#", invoice.terms());
    assertEquals(
        new InvoiceReferences("SERVICE-7", "PO-77", "SO-5", "BL-9", "CT-1", "FA2023-0001"),
        invoice.references());
    assertEquals(
        new PaymentMeans("58", "RF18539007547034", "FR7630006000011234567890189", "M-1"),
        invoice.means());
    assertEquals(1, invoice.attachments().size());
    assertEquals("détail.csv", invoice.attachments().get(0).filename());
    assertEquals("text/csv", invoice.attachments().get(0).mediaType());
    assertArrayEquals(Samples.bytes("a;b\n1;2\n"), invoice.attachments().get(0).content());
    assertEquals(List.of("732829320"), taken.content().companies());
    Optional<LocalDate> day = Optional.of(invoice.issued());
    assertEquals(List.of(new ControlTotals(1, 100000, 0, day, day)), taken.content().totals());
    assertEquals(List.of(), taken.content().warnings());
  }

  @Test
  void prefixesDoNotMatter() throws IOException {
    String other =
        Samples.UBL
            .replace("cbc:", "x1:")
            .replace(":cbc=", ":x1=")
            .replace("<Invoice xmlns=", "<i:Invoice xmlns:i=")
            .replace("</Invoice>", "</i:Invoice>");
    assertEquals(invoice(Samples.UBL), invoice(other));
  }

  @Test
  void aCreditNote() throws IOException {
    Taken taken = read(Samples.ublCreditNote());
    Invoice invoice = taken.invoice();
    assertEquals(Invoice.Type.CREDIT_NOTE, invoice.type());
    assertEquals(100000, invoice.totals().payable());
    assertEquals(List.of(new Instalment(LocalDate.of(2024, 5, 31), 100000)), invoice.instalments());
    assertEquals(0, taken.content().totals().get(0).debit());
    assertEquals(100000, taken.content().totals().get(0).credit());
  }

  @ParameterizedTest
  @CsvSource({
    "380,INVOICE", "384,INVOICE", "386,INVOICE", "389,INVOICE", "326,INVOICE",
    "381,CREDIT_NOTE", "261,CREDIT_NOTE", "396,CREDIT_NOTE", "81,CREDIT_NOTE", "83,CREDIT_NOTE",
    "503,CREDIT_NOTE"
  })
  void theTypeCodeTells(String code, Invoice.Type type) throws IOException {
    assertEquals(type, invoice(Samples.UBL.replace(">380<", ">" + code + "<")).type());
  }

  @Test
  void withinAnEnvelope() throws IOException {
    Invoice inside = invoice(Samples.inEnvelope(Samples.UBL));
    assertEquals("FA2024-0042", inside.number());
    assertEquals(8, inside.line());
  }

  @Test
  void instalmentsThatAddUp() throws IOException {
    String xml =
        Samples.UBL.replace(NOTE, part("2024-06-30", "400.00") + part("2024-05-31", "600") + NOTE);
    assertEquals(
        List.of(
            new Instalment(LocalDate.of(2024, 5, 31), 60000),
            new Instalment(LocalDate.of(2024, 6, 30), 40000)),
        invoice(xml).instalments());
    String shares =
        xml.replaceAll(
                "<cbc:Amount[^>]*>600</cbc:Amount>",
                "<cbc:PaymentPercent>33.333</cbc:PaymentPercent>")
            .replaceAll(
                "<cbc:Amount[^>]*>400.00</cbc:Amount>",
                "<cbc:PaymentPercent>66.667</cbc:PaymentPercent>");
    assertEquals(
        List.of(33333L, 66667L),
        invoice(shares).instalments().stream().map(Instalment::amount).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"399.99", "-600.00", "500"})
  void instalmentsThatDoNotAddUp(String amount) throws IOException {
    String xml =
        Samples.UBL.replace(NOTE, part("2024-06-30", amount) + part("2024-05-31", "600") + NOTE);
    assertTrue(warning(xml).contains("add up"));
    assertEquals(List.of(new Instalment(DUE, 100000)), invoice(xml).instalments());
  }

  private static String part(String due, String amount) {
    return """
        <cac:PaymentTerms>
          <cbc:Amount currencyID="EUR">%s</cbc:Amount>
          <cbc:PaymentDueDate>%s</cbc:PaymentDueDate>
        </cac:PaymentTerms>
        """
        .formatted(amount, due);
  }

  @Test
  void dueDatesOfTheMeansOfPayment() throws IOException {
    String means = "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>";
    String one = Samples.UBL.replace(DUE_DATE, "").replace(means, due("2024-06-01") + means);
    assertEquals(
        List.of(new Instalment(LocalDate.of(2024, 6, 1), 100000)), invoice(one).instalments());
    String second =
        "<cac:PaymentMeans>" + due("2024-07-01") + "</cac:PaymentMeans><cac:PaymentTerms>";
    String two = one.replace("<cac:PaymentTerms>", second);
    assertTrue(warning(two).contains("several due dates"));
    assertEquals(List.of(), invoice(two).instalments());
  }

  private static String due(String date) {
    return "<cbc:PaymentDueDate>" + date + "</cbc:PaymentDueDate>";
  }

  @Test
  void termsInWordsOnly() throws IOException {
    assertEquals(List.of(), invoice(Samples.UBL.replace(DUE_DATE, "")).instalments());
  }

  @Test
  void aNegativeInvoiceIsACreditNote() throws IOException {
    String xml = Samples.UBL.replaceAll("(currencyID=\"EUR\">)(\\d)", "$1-$2");
    assertTrue(warning(xml).contains("credit note with positive amounts"));
    Invoice invoice = invoice(xml);
    assertEquals(Invoice.Type.CREDIT_NOTE, invoice.type());
    assertEquals(new InvoiceTotals(100000, 20000, 120000, 20000, 100000), invoice.totals());
    assertEquals(List.of(new Instalment(DUE, 100000)), invoice.instalments());
    assertError(
        "ID (BT-115)",
        "whether it lowers",
        Samples.ublCreditNote().replaceAll("(currencyID=\"EUR\">)(\\d)", "$1-$2"));
  }

  @Test
  void moreWasPaidThanIsOwed() throws IOException {
    String xml =
        Samples.UBL.replace(">1000.0000<", ">-50<").replace(">200</cbc:Pre", ">1250</cbc:Pre");
    assertTrue(warning(xml).contains("nothing is left"));
    assertEquals(Invoice.Type.INVOICE, invoice(xml).type());
    assertEquals(0, invoice(xml).totals().payable());
    assertEquals(120000, invoice(xml).totals().gross());
  }

  @Test
  void whatIsMissing() throws IOException {
    assertError("ID (BT-1)", "missing", without("<cbc:ID>FA2024-0042</cbc:ID>"));
    assertError("ID (BT-1)", "missing", Samples.UBL.replace("FA2024-0042", "  "));
    assertError(
        "IssueDate (BT-2)", "missing", without("<cbc:IssueDate>2024-03-05</cbc:IssueDate>"));
    assertError(
        "DocumentCurrencyCode (BT-5)",
        "missing",
        without("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"));
    assertError(
        "RegistrationName (BT-27)",
        "seller",
        Samples.UBL
            .replace("Menuiserie du Chêne SARL", "")
            .replace("<cbc:Name>Menuiserie</cbc:Name>", ""));
    assertError("ID (BT-115)", "due", without(Samples.UBL_TOTALS));
  }

  private static String without(String part) {
    assertTrue(Samples.UBL.contains(part), part);
    return Samples.UBL.replace(part, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30", "05/03/2024", "20240230", "2024", "2024-03-05X", "x"})
  void noDate(String text) throws IOException {
    assertError("IssueDate (BT-2)", "not a date", Samples.UBL.replace("2024-03-05", text));
    assertError("DueDate (BT-9)", "not a date", Samples.UBL.replace("2024-04-30", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-05Z", "2024-03-05+01:00", "2024-03-05T10:00:00", "20240305"})
  void datesWithMore(String text) throws IOException {
    assertEquals(
        LocalDate.of(2024, 3, 5), invoice(Samples.UBL.replace("2024-03-05", text)).issued());
  }

  @ParameterizedTest
  @CsvSource({
    "1000.005,more decimals",
    "1e3,not an amount",
    "'1 000',not an amount",
    "'1000,00',not an amount",
    "99999999999999999999,too large",
    "NaN,not an amount",
    "--1,not an amount"
  })
  void noAmount(String text, String reason) throws IOException {
    assertError(
        "PayableAmount (BT-115)", reason, Samples.UBL.replace(">1000.0000<", ">" + text + "<"));
  }

  @Test
  void decimalsFollowTheCurrency() throws IOException {
    String yen = Samples.UBL.replace("\"EUR\"", "\"JPY\"").replace(">EUR<", ">JPY<");
    assertEquals(1000, invoice(yen).totals().payable());
    String dinar = Samples.UBL.replace("\"EUR\"", "\"TND\"").replace(">EUR<", ">TND<");
    assertEquals(1_000_001, invoice(dinar.replace("1000.0000", "1000.001")).totals().payable());
    assertError(
        "DocumentCurrencyCode (BT-5)", "not a currency", Samples.UBL.replace(">EUR<", ">EURO<"));
    assertError(
        "DocumentCurrencyCode (BT-5)", "not a currency", Samples.UBL.replace(">EUR<", ">XAU<"));
    assertError(
        "TaxExclusiveAmount (BT-109)", "in the currency", Samples.UBL.replace(">EUR<", ">USD<"));
  }

  @Test
  void theTaxInTheAccountingCurrencyIsAnother() throws IOException {
    String xml =
        Samples.UBL.replace(
            "<cac:TaxTotal>",
            "<cac:TaxTotal><cbc:TaxAmount currencyID=\"SEK\">2200.00</cbc:TaxAmount></cac:TaxTotal>"
                + "<cac:TaxTotal>");
    assertEquals(20000, invoice(xml).totals().tax());
  }

  @Test
  void theNumberOfTheCompany() throws IOException {
    String registration = "<cbc:CompanyID schemeID=\"0009\">732 829 320 00074</cbc:CompanyID>";
    String noEndpoint = Samples.UBL.replaceFirst("<cbc:EndpointID.*</cbc:EndpointID>", "");
    String vatOnly = noEndpoint.replace(registration, "");
    assertEquals(Optional.of("732829320"), invoice(vatOnly).seller().siren());
    String german = vatOnly.replace("FR44732829320", "DE 123.456.789");
    assertEquals(Optional.empty(), invoice(german).seller().siren());
    assertEquals(List.of("DE123456789"), read(german).content().companies());
    String none = vatOnly.replace("FR44732829320", "n/a");
    assertEquals(List.of(), read(none).content().companies());
    String bare = noEndpoint.replace(" schemeID=\"0009\"", "").replace("FR44732829320", "");
    assertEquals(Optional.of("732829320"), invoice(bare).seller().siren());
    String anyDigits = bare.replace("732 829 320 00074", "123456789");
    assertEquals(Optional.empty(), invoice(anyDigits).seller().siren());
    assertEquals(List.of("123456789"), read(anyDigits).content().companies());
  }
}
