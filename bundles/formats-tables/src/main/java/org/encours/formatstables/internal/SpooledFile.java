package org.encours.formatstables.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content set aside in a temporary file, which is deleted when it is closed. */
final class SpooledFile implements Closeable {
  private final Path path;

  /** Fetches all of the content; if that fails, nothing is left behind. */
  SpooledFile(InputStream content) throws IOException {
    path = Files.createTempFile("encours-table", ".tmp");
    boolean complete = false;
    try (OutputStream out = Files.newOutputStream(path)) {
      content.transferTo(out);
      complete = true;
    } finally {
      if (!complete) Files.deleteIfExists(path);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
