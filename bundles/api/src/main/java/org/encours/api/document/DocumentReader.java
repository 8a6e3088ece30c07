package org.encours.api.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one kind of document. An extension point: register as an OSGi service; two readers of the
 * same kind: the higher {@code service.ranking} wins. Stateless and thread-safe; memory must not
 * grow with the document.
 */
public interface DocumentReader {
  /** Kind of document: {@code fec}, {@code camt.053}. */
  String kind();

  /** How sure this reader is that the document is its own, judged by content first. */
  Recognition recognise(DocumentHead head);

  /**
   * Reads the document to its end.
   *
   * @throws DocumentRefused if it cannot be read on
   * @throws IOException if the content cannot be fetched
   */
  void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused;

  /** Outcome of {@link #recognise}. */
  enum Recognition {
    NO,
    POSSIBLE,
    CERTAIN
  }
}
