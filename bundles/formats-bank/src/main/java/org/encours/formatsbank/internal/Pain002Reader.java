package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.IsoMessage;
import org.encours.formatsbank.internal.domain.PainPart;
import org.encours.formatsbank.internal.domain.PainRefusals;
import org.osgi.service.component.annotations.Component;

/** Reads reports on the status of payments (pain.002), all versions. Stateless and thread-safe. */
@Component(service = DocumentReader.class)
public final class Pain002Reader implements DocumentReader {

  @Override
  public String kind() {
    return IsoMessage.PAYMENT_STATUS;
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    boolean own = IsoMessage.name(head).filter(IsoMessage.PAYMENT_STATUS::equals).isPresent();
    return own ? Recognition.CERTAIN : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    new XmlDocument<>(content, PainPart.tree()).walk(new PainRefusals(sink));
  }
}
