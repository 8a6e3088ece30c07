package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice.Attachment;
import org.encours.api.document.Reading;
import org.encours.formatsinvoices.internal.PdfFiles.XmlFile;
import org.encours.formatsinvoices.internal.domain.RootName;
import org.encours.formatsinvoices.internal.domain.Texts;
import org.osgi.service.component.annotations.Component;

/**
 * Reads PDF invoices that carry their data as a file: Factur-X, ZUGFeRD, XRechnung. The PDF becomes
 * the first attachment of the invoice. Any PDF is recognised, so that one without data is refused
 * with that reason. Stateless and thread-safe.
 */
@Component(service = DocumentReader.class)
public final class FacturxReader implements DocumentReader {
  static final String KIND = "facturx";
  private static final long LARGEST = 50L << 20;
  private static final int MARK_WITHIN = 1_024;
  private static final String ORDER = "order-x.xml";
  private static final List<String> NAMES =
      List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml");

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return isPdf(head.bytes()) ? Recognition.CERTAIN : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    try (SpooledFile pdf = SpooledFile.of(content, LARGEST)) {
      if (!isPdf(head(pdf))) throw Refusals.of(Refusals.NOT_A_PDF);
      XmlFile data = data(PdfFiles.xml(pdf.path(), pdf.length()));
      Attachment itself =
          new Attachment(
              Texts.filename(reading.filename()),
              "application/pdf",
              Files.readAllBytes(pdf.path()));
      XmlInvoice.read(new ByteArrayInputStream(data.content()), Optional.of(itself), sink);
    }
  }

  /** The file of the standards' names; else one that is an invoice by its content. */
  private static XmlFile data(List<XmlFile> files) throws DocumentRefused {
    Optional<XmlFile> named =
        NAMES.stream()
            .flatMap(name -> files.stream().filter(file -> isCalled(file, name)))
            .findFirst();
    Optional<XmlFile> data =
        named.or(() -> files.stream().filter(FacturxReader::isInvoice).findFirst());
    if (data.isPresent()) return data.get();
    boolean order = files.stream().anyMatch(file -> isCalled(file, ORDER));
    throw Refusals.of(order ? Refusals.PDF_ORDER : Refusals.PDF_WITHOUT_DATA);
  }

  private static boolean isCalled(XmlFile file, String name) {
    return file.name().strip().toLowerCase(Locale.ROOT).equals(name);
  }

  private static boolean isInvoice(XmlFile file) {
    Optional<RootName> root = XmlRoots.of(new DocumentHead(file.name(), file.content()));
    return root.filter(name -> name.isCiiInvoice() || name.isUblInvoice()).isPresent();
  }

  private static byte[] head(SpooledFile pdf) throws IOException {
    try (InputStream in = Files.newInputStream(pdf.path())) {
      return in.readNBytes(MARK_WITHIN);
    }
  }

  private static boolean isPdf(byte[] bytes) {
    int length = Math.min(bytes.length, MARK_WITHIN);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }
}
