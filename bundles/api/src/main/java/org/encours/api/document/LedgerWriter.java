package org.encours.api.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Writes ledger lines in one file format. An extension point: register as an OSGi service.
 * Stateless and thread-safe. The same lines give the same bytes.
 */
public interface LedgerWriter {
  /** Kind of document: {@code fec}. */
  String kind();

  /** Customary file name. */
  String filename(String siren, LocalDate closing);

  /** Media type of the file. */
  String mediaType();

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
    void line(LedgerLine line);

    /** Writes what is due at the end and flushes. */
    void end() throws IOException;
  }
}
