package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Instalment;
import org.encours.api.document.Invoice.InvoiceReferences;
import org.encours.api.document.Invoice.InvoiceTotals;
import org.encours.api.document.Invoice.PaymentMeans;
import org.encours.api.document.Invoice.TradeParty;
import org.junit.jupiter.api.Test;

/** CII, term by term, and ZUGFeRD 1. */
class CiiReaderTest {
  private static final String TERMS = "<ram:SpecifiedTradePaymentTerms>";

  private static Taken read(String xml) throws IOException {
    Taken taken = Taken.of("facture.xml", Samples.bytes(xml));
    assertEquals(Optional.of("cii"), taken.kind());
    return taken;
  }

  @Test
  void everyTerm() throws IOException {
    Invoice invoice = read(Samples.CII).invoice();
    assertEquals("FA2024-0042", invoice.number());
    assertEquals(LocalDate.of(2024, 3, 5), invoice.issued());
    assertEquals(
        new TradeParty(
            "Menuiserie du Chêne SARL",
            Optional.of("732829320"),
            "732829320",
            "FR44732829320",
            "F-9",
            "3 rue du Chêne, 44000 Nantes, FR",
            "Mme Élise Martin",
            "elise@chene.example",
            "+33 2 00 00 00 00"),
        invoice.seller());
    assertEquals("C0042", invoice.buyer().account());
    assertEquals(new InvoiceTotals(100000, 20000, 120000, 20000, 100000), invoice.totals());
    assertEquals(List.of(new Instalment(LocalDate.of(2024, 4, 30), 100000)), invoice.instalments());
    assertEquals("45 jours fin de mois", invoice.terms());
    assertEquals(
        new InvoiceReferences("SERVICE-7", "PO-77", "SO-5", "BL-9", "CT-1", "FA2023-0001"),
        invoice.references());
    assertEquals(
        new PaymentMeans("30", "RF18539007547034", "FR7630006000011234567890189", ""),
        invoice.means());
    assertEquals("detail.csv", invoice.attachments().get(0).filename());
    assertEquals("FA2024-0042", read(Samples.inEnvelope(Samples.CII)).invoice().number());
  }

  @Test
  void theOldestZugferd() throws IOException {
    Taken taken = read(Samples.ZUGFERD_1);
    Invoice invoice = taken.invoice();
    assertEquals("R-1", invoice.number());
    assertEquals("B-3", invoice.references().order());
    assertEquals(new InvoiceTotals(1000, 190, 1190, 0, 1190), invoice.totals());
    assertEquals(List.of(), invoice.instalments());
    assertEquals(List.of("DE123456789"), taken.content().companies());
  }

  @Test
  void partialPayments() throws IOException {
    String parts = part("20240630", "300.00") + part("20240531", "700.00");
    String only =
        Samples.CII.replaceAll("(?s)" + TERMS + ".*?</ram:SpecifiedTradePaymentTerms>", parts);
    assertEquals(
        List.of(
            new Instalment(LocalDate.of(2024, 5, 31), 70000),
            new Instalment(LocalDate.of(2024, 6, 30), 30000)),
        read(only).invoice().instalments());
    Taken differ = read(only.replace("300.00", "300.01"));
    assertEquals(List.of(), differ.invoice().instalments());
    assertTrue(differ.content().warnings().get(0).reason().fr().contains("1000,01 EUR au lieu de"));
    Taken beside = read(Samples.CII.replace(TERMS, part("20240531", "700.00") + TERMS));
    assertEquals(
        List.of(new Instalment(LocalDate.of(2024, 4, 30), 100000)), beside.invoice().instalments());
    assertEquals(1, beside.content().warnings().size());
  }

  @Test
  void theDateOfADiscountIsNoDueDate() throws IOException {
    String discount =
        """
        <ram:SpecifiedTradePaymentTerms>
          <ram:Description>2 %% sous 8 jours</ram:Description>
          <ram:DueDateDateTime><udt:DateTimeString format="102">20240313</udt:DateTimeString></ram:DueDateDateTime>
          <ram:ApplicableTradePaymentDiscountTerms><ram:CalculationPercent>2</ram:CalculationPercent></ram:ApplicableTradePaymentDiscountTerms>
        </ram:SpecifiedTradePaymentTerms>
        """
            .formatted();
    Invoice invoice = read(Samples.CII.replace(TERMS, discount + TERMS)).invoice();
    assertEquals(List.of(new Instalment(LocalDate.of(2024, 4, 30), 100000)), invoice.instalments());
    assertEquals("2 % sous 8 jours\n45 jours fin de mois", invoice.terms());
  }

  private static String part(String due, String amount) {
    return TERMS
        + "<ram:DueDateDateTime><udt:DateTimeString format='102'>"
        + due
        + "</udt:DateTimeString></ram:DueDateDateTime><ram:PartialPaymentAmount>"
        + amount
        + "</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>";
  }

  @Test
  void aSelfBilledCreditNote() throws IOException {
    Invoice invoice = read(Samples.CII.replace(">380<", ">261<")).invoice();
    assertEquals(Invoice.Type.CREDIT_NOTE, invoice.type());
  }

  @Test
  void linesAreCountedFromTheBeginningOfTheFile() throws IOException {
    Taken taken =
        read(Samples.CII.replace("<ram:DuePayableAmount>1000", "<ram:DuePayableAmount>x"));
    long line = Samples.CII.lines().takeWhile(l -> !l.contains("DuePayableAmount")).count() + 1;
    assertEquals(line, taken.content().errors().get(0).line());
    assertEquals("x.00", taken.content().errors().get(0).value());
  }
}
