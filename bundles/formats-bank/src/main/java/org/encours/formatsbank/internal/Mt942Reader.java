package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.MtDocument;
import org.osgi.service.component.annotations.Component;

/** Reads SWIFT reports within the day, MT942. Stateless and thread-safe. */
@Component(service = DocumentReader.class)
public final class Mt942Reader implements DocumentReader {

  @Override
  public String kind() {
    return "mt942";
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return MtDocument.recognise(head, true);
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    MtDocument.read(content, true, reading, sink);
  }
}
