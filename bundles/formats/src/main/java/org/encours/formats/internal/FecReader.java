package org.encours.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formats.internal.domain.FecDocument;
import org.osgi.service.component.annotations.Component;

/** Reads the French "fichier des écritures comptables". Stateless and thread-safe. */
@Component(service = DocumentReader.class)
public final class FecReader implements DocumentReader {
  static final String KIND = "fec";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return FecDocument.recognise(head);
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    FecDocument.read(content, reading, sink);
  }
}
