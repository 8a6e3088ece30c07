package org.encours.formatsbank.internal;

import java.io.IOException;
import java.io.InputStream;
import org.encours.api.Words;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.formatsbank.internal.domain.OrderMessage;
import org.osgi.service.component.annotations.Component;

/**
 * Recognises the messages that people send to their bank, and others that hold nothing to import,
 * to tell what they are. Stateless and thread-safe.
 */
@Component(service = DocumentReader.class)
public final class PaymentOrderReader implements DocumentReader {
  private static final int GLANCE = 1 << 16;
  private static final Words UNKNOWN =
      new Words(
          "ce n'est pas un message bancaire qui puisse être importé",
          "this is no bank message that could be imported");

  @Override
  public String kind() {
    return "payment-order";
  }

  @Override
  public Recognition recognise(DocumentHead head) {
    return OrderMessage.reason(head).isPresent() ? Recognition.CERTAIN : Recognition.NO;
  }

  @Override
  public void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    DocumentHead head = new DocumentHead(reading.filename(), content.readNBytes(GLANCE));
    throw new DocumentRefused(new LineError(0, "", "", OrderMessage.reason(head).orElse(UNKNOWN)));
  }
}
