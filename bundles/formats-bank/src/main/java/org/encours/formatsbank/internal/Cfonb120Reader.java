package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.CfonbDocument;
import org.osgi.service.component.annotations.Component;

/** Reads French bank statements, CFONB 120. Stateless and thread-safe. */
@Component(service = DocumentReader.class)
public final class Cfonb120Reader implements DocumentReader {

  @Override
  public String kind() {
    return "cfonb120";
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return CfonbDocument.recognise(head);
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    CfonbDocument.read(content, reading, sink);
  }
}
