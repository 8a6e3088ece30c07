package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Invoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs with an invoice inside, and without. */
class FacturxReaderTest {
  private static Taken read(byte[] pdf) throws IOException {
    Taken taken = Taken.of("Facture 42.pdf", pdf);
    assertEquals(Optional.of("facturx"), taken.kind());
    return taken;
  }

  @Test
  void theInvoiceAndThePdfItself() throws IOException {
    byte[] pdf = SamplePdf.facturx();
    Invoice invoice = read(pdf).invoice();
    assertEquals("FA2024-0042", invoice.number());
    assertEquals(
        List.of("Facture 42.pdf", "detail.csv"),
        invoice.attachments().stream().map(Invoice.Attachment::filename).toList());
    assertEquals("application/pdf", invoice.attachments().get(0).mediaType());
    assertArrayEquals(pdf, invoice.attachments().get(0).content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Factur-X.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "facture 42.XML"})
  void namesOfTheFileInside(String name) throws IOException {
    byte[] pdf =
        SamplePdf.empty().with("lisez-moi.xml", "<a/>").with(name, Samples.CII).plain().bytes();
    assertEquals("FA2024-0042", read(pdf).invoice().number());
  }

  @Test
  void theStandardNameComesFirst() throws IOException {
    byte[] pdf =
        SamplePdf.empty()
            .with("copy.xml", Samples.CII.replace("FA2024-0042", "COPY"))
            .with("factur-x.xml", Samples.CII)
            .bytes();
    assertEquals("FA2024-0042", read(pdf).invoice().number());
  }

  @Test
  void anXrechnungInUbl() throws IOException {
    byte[] pdf = SamplePdf.empty().with("xrechnung.xml", Samples.UBL).bytes();
    assertEquals("FA2024-0042", read(pdf).invoice().number());
  }

  @Test
  void aPdfWithoutData() throws IOException {
    Taken none = read(SamplePdf.empty().with("a.txt", "a").with("b.xml", "<b/>").bytes());
    String reason = none.refused().orElseThrow().reason().fr();
    assertTrue(reason.startsWith("PDF sans données de facture"), reason);
    Taken order = read(SamplePdf.empty().with("order-x.xml", "<a/>").bytes());
    assertTrue(order.refusal().contains("order"), order.refusal());
  }

  @Test
  void whatIsNoPdf() throws IOException {
    Taken taken = Taken.by(new FacturxReader(), "x.pdf", Samples.bytes("not a PDF"));
    assertEquals("this is not a PDF", taken.refusal());
  }
}
