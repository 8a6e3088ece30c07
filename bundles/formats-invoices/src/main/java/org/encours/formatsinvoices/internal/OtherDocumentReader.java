package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsinvoices.internal.domain.OtherDocument;
import org.encours.formatsinvoices.internal.domain.Outline;
import org.osgi.service.component.annotations.Component;

/**
 * Recognises orders, despatch advice and other documents of trade, and invoices of other countries'
 * own formats, in order to say what they are: none is taken. Stateless and thread-safe.
 */
@Component(service = DocumentReader.class)
public final class OtherDocumentReader implements DocumentReader {
  static final String KIND = "trade-document";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    boolean own = XmlRoots.of(head).flatMap(OtherDocument::reason).isPresent();
    return own ? Recognition.CERTAIN : Recognition.NO;
  }

  /**
   * Reads nothing of it.
   *
   * @throws DocumentRefused always, unless the content cannot be fetched
   */
  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    XmlDocument document = XmlDocument.read(content, Outline.INVOICE);
    throw Refusals.of(OtherDocument.reason(document.name()).orElse(Refusals.NOT_AN_INVOICE));
  }
}
