package org.encours.formatsbank.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.testkit.RecordedDocument;

/** Reads bank files as the product does: by whoever recognises them best. */
final class BankFiles {
  static final Currency EUR = Currency.getInstance("EUR");
  static final List<DocumentReader> READERS =
      List.of(
          new Camt052Reader(),
          new Camt053Reader(),
          new Camt054Reader(),
          new Cfonb120Reader(),
          new Mt940Reader(),
          new Mt942Reader(),
          new Pain002Reader(),
          new PaymentOrderReader());

  private static final int HEAD = 1 << 16;

  private BankFiles() {}

  /** What came of a file: its content, or why it was refused. */
  record Outcome(RecordedDocument.Content content, Optional<LineError> refused) {}

  /** The reader that takes a file, if any. */
  static Optional<DocumentReader> reader(byte[] content) {
    DocumentHead head =
        new DocumentHead("x", Arrays.copyOf(content, Math.min(HEAD, content.length)));
    for (Recognition wanted : List.of(Recognition.CERTAIN, Recognition.POSSIBLE)) {
      List<DocumentReader> found =
          READERS.stream().filter(reader -> reader.recognise(head) == wanted).toList();
      if (found.size() > 1) throw new AssertionError("recognised by " + found);
      if (!found.isEmpty()) return Optional.of(found.get(0));
    }
    return Optional.empty();
  }

  static Outcome read(DocumentReader reader, InputStream content) throws IOException {
    RecordedDocument found = new RecordedDocument();
    try {
      reader.read(content, new Reading("x", List.of("411"), EUR), found);
      return new Outcome(found.content(), Optional.empty());
    } catch (DocumentRefused e) {
      return new Outcome(found.content(), Optional.of(e.error()));
    }
  }

  static Outcome read(DocumentReader reader, byte[] content) throws IOException {
    return read(reader, new ByteArrayInputStream(content));
  }

  static Outcome read(DocumentReader reader, String content) throws IOException {
    return read(reader, content.getBytes(StandardCharsets.UTF_8));
  }
}
