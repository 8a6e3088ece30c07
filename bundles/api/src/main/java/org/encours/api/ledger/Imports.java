package org.encours.api.ledger;

import java.io.IOException;
import java.io.InputStream;

/** The one way in for files. Thread-safe. */
public interface Imports {
  /**
   * Takes a file in. When this returns, the file is durable and its import will happen, whatever
   * crashes; it happens later, on any node.
   *
   * @return number of the import, see {@link ImportFacts#find}
   * @throws IOException if the content cannot be read; nothing was kept
   * @throws org.encours.api.InvalidRequest if the file is larger than the configured bound
   */
  long receive(Reception reception, InputStream content) throws IOException;
}
