package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Invoice;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.testkit.RecordedDocument;

/** What the readers of this bundle make of a file that arrives, by its content. */
record Taken(Optional<String> kind, RecordedDocument.Content content, Optional<LineError> refused) {
  private static final int HEAD = 1 << 16;
  private static final List<DocumentReader> READERS =
      List.of(new UblReader(), new CiiReader(), new FacturxReader(), new OtherDocumentReader());

  static Taken of(String name, byte[] bytes) throws IOException {
    DocumentHead head = new DocumentHead(name, Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
    List<DocumentReader> own =
        READERS.stream().filter(reader -> reader.recognise(head) != Recognition.NO).toList();
    if (own.size() > 1) throw new AssertionError(name + " is taken for " + own.size() + " kinds");
    if (own.isEmpty()) {
      return new Taken(Optional.empty(), new RecordedDocument().content(), Optional.empty());
    }
    return by(own.get(0), name, bytes);
  }

  static Taken by(DocumentReader reader, String name, byte[] bytes) throws IOException {
    RecordedDocument found = new RecordedDocument();
    Optional<LineError> refused = Optional.empty();
    try {
      reader.read(
          new ByteArrayInputStream(bytes),
          new Reading(name, List.of("411"), Currency.getInstance("EUR")),
          found);
    } catch (DocumentRefused e) {
      refused = Optional.of(e.error());
    }
    return new Taken(Optional.of(reader.kind()), found.content(), refused);
  }

  /** The one invoice; fails if there is none, or an error. */
  Invoice invoice() {
    if (content.invoices().size() != 1 || !content.errors().isEmpty()) {
      throw new AssertionError("no invoice: " + this);
    }
    return content.invoices().get(0);
  }

  /** The English reason of the refusal; fails if it was not refused. */
  String refusal() {
    return refused
        .map(error -> error.reason().en())
        .orElseThrow(() -> new AssertionError("not refused: " + this));
  }
}
