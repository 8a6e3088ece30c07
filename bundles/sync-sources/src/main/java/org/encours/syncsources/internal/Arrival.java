package org.encours.syncsources.internal;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.encours.syncsources.internal.domain.SeenFiles;

/** A file that Camel has found in a folder. */
record Arrival(GenericFile<?> file, Exchange exchange) {
  /** Header: the name that the file gets in the folder to which it is moved. */
  static final String TARGET = "EncoursTarget";

  private static final String IMPORT = "EncoursImport";

  static Optional<Arrival> of(Exchange exchange) {
    if (exchange == null) return Optional.empty();
    GenericFile<?> file =
        exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
    return Optional.ofNullable(file).map(found -> new Arrival(found, exchange));
  }

  String name() {
    return file.getFileNameOnly();
  }

  String path() {
    return file.getAbsoluteFilePath();
  }

  SeenFiles.Stamp stamp() {
    return stamp(file);
  }

  static SeenFiles.Stamp stamp(GenericFile<?> file) {
    return new SeenFiles.Stamp(file.getFileLength(), file.getLastModified());
  }

  /** The file has been received: from here on Camel may move it or delete it. */
  void received(long importId) {
    exchange.setProperty(IMPORT, importId);
    // The number keeps files of the same name apart: Camel would overwrite the older one.
    exchange.getMessage().setHeader(TARGET, importId + "-" + name());
  }

  /** If the file has been received, it must not be received once more because it is still there. */
  void keepFrom(SeenFiles seen) {
    Long importId = exchange.getProperty(IMPORT, Long.class);
    if (importId != null) seen.remember(path(), stamp(), importId);
  }
}
