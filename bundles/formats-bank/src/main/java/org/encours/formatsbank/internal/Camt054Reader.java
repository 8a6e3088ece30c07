package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.CamtKind;
import org.encours.formatsbank.internal.domain.IsoMessage;
import org.osgi.service.component.annotations.Component;

/** Reads notifications of movements (camt.054), all versions. Stateless and thread-safe. */
@Component(service = DocumentReader.class)
public final class Camt054Reader implements DocumentReader {
  private static final CamtKind KIND = CamtKind.CAMT_054;

  @Override
  public String kind() {
    return KIND.message();
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    boolean own = IsoMessage.name(head).filter(KIND.message()::equals).isPresent();
    return own ? Recognition.CERTAIN : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    CamtDocument.read(KIND, content, reading, sink);
  }
}
