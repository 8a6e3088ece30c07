package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsinvoices.internal.domain.RootName;
import org.osgi.service.component.annotations.Component;

/**
 * Reads invoices and credit notes in UN/CEFACT CII: CrossIndustryInvoice, and the
 * CrossIndustryDocument of ZUGFeRD 1. Stateless and thread-safe.
 */
@Component(service = DocumentReader.class)
public final class CiiReader implements DocumentReader {
  static final String KIND = "cii";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    boolean own = XmlRoots.of(head).filter(RootName::isCiiInvoice).isPresent();
    return own ? Recognition.CERTAIN : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    XmlInvoice.read(content, Optional.empty(), sink);
  }
}
