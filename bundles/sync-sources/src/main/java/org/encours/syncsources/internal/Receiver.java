package org.encours.syncsources.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;

/** Hands over to the ledger what a source brings, and notes what comes of it. */
final class Receiver {
  private final String source;
  private final Optional<String> siren;
  private final Imports imports;
  private final SourceState state;

  /**
   * @param name short name of the source
   * @param siren the company to which its files belong, if configured
   */
  Receiver(String name, Optional<String> siren, Imports imports, SourceState state) {
    source = "source:" + name;
    this.siren = siren;
    this.imports = imports;
    this.state = state;
  }

  /** Opens a content. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Receives a file.
   *
   * @return number of the import
   * @throws InvalidRequest if it can never be received as it is
   */
  long receive(String filename, Opening opening) throws IOException {
    try (InputStream content = opening.open()) {
      long id = imports.receive(new Reception(filename, siren, source, source), content);
      state.received(filename, id);
      return id;
    } catch (InvalidRequest e) {
      state.refused(filename, e.words().en());
      throw e;
    } catch (IOException | RuntimeException e) {
      // The edge: whatever it is, the file stays where it is and is tried again.
      state.troubled(filename, e);
      throw e;
    }
  }
}
