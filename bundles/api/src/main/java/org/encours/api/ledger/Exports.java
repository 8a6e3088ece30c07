package org.encours.api.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;

/** Files that go out: the customer lines of a ledger with the letterings they have now. */
public interface Exports {
  /**
   * What an export would be called and hold.
   *
   * @param kind kind of document: {@code fec}
   * @param from earliest accounting date, the first of the ledger if empty
   * @param until latest accounting date, the last of the ledger if empty
   * @throws org.encours.api.InvalidRequest if no writer of that kind is there
   */
  Export prepare(Company company, String kind, Optional<LocalDate> from, Optional<LocalDate> until);

  /** A file ready to be written. */
  interface Export {
    String filename();

    String mediaType();

    /** Streams the file; the stream is not closed. The same ledger gives the same bytes. */
    void writeTo(OutputStream out) throws IOException;
  }
}
