package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice.Attachment;
import org.encours.formatsinvoices.internal.domain.CiiInvoice;
import org.encours.formatsinvoices.internal.domain.OtherDocument;
import org.encours.formatsinvoices.internal.domain.Outline;
import org.encours.formatsinvoices.internal.domain.UblInvoice;

/** An invoice in either syntax. */
final class XmlInvoice {
  private XmlInvoice() {}

  /**
   * Tells the sink what the invoice states.
   *
   * @param itself the file that it came in, if that is to be shown with it
   * @throws DocumentRefused if it cannot be read, or is something else
   */
  static void read(InputStream content, Optional<Attachment> itself, DocumentSink sink)
      throws IOException, DocumentRefused {
    XmlDocument document = XmlDocument.read(content, Outline.INVOICE);
    if (document.name().isUblInvoice()) {
      UblInvoice.tell(document.root(), itself, sink);
    } else if (document.name().isCiiInvoice()) {
      CiiInvoice.tell(document.root(), itself, sink);
    } else {
      throw Refusals.of(OtherDocument.reason(document.name()).orElse(Refusals.NOT_AN_INVOICE));
    }
  }
}
