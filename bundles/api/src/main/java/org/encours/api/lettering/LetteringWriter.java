package org.encours.api.lettering;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Currency;

/**
 * Writes changes of letterings in one file format. An extension point: register as an OSGi service.
 * Stateless and thread-safe. The same changes give the same bytes.
 */
public interface LetteringWriter {
  /**
   * Customary file name: those of later batches sort after it.
   *
   * @param siren the company
   */
  String filename(String siren, LetteringBatch batch);

  /**
   * Begins a file. The stream is not closed.
   *
   * @param currency currency of the amounts
   */
  Sheet begin(OutputStream out, Currency currency) throws IOException;

  /** A file being written. Not thread-safe. */
  interface Sheet {
    /**
     * Writes a line.
     *
     * @throws UncheckedIOException if the stream fails
     */
    void line(LetteringChange change);

    /** Writes what is due at the end and flushes. */
    void end() throws IOException;
  }
}
