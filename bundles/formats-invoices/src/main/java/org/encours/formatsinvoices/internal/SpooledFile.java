package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encours.api.document.DocumentRefused;

/**
 * A document in a temporary file, for readers that need to go back and forth. Closing deletes it.
 *
 * @param path the file, readable by this user only
 * @param length its size in bytes
 */
record SpooledFile(Path path, long length) implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /**
   * @throws DocumentRefused if the content is longer than that
   * @throws IOException if it cannot be fetched or written
   */
  static SpooledFile of(InputStream content, long longest) throws IOException, DocumentRefused {
    Path path = Files.createTempFile("encours-invoice-", ".pdf");
    try {
      long length = 0;
      try (OutputStream out = Files.newOutputStream(path)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          length += n;
          if (length > longest) throw Refusals.of(Refusals.PDF_TOO_LARGE);
          out.write(buffer, 0, n);
        }
      }
      return new SpooledFile(path, length);
    } catch (IOException | RuntimeException | DocumentRefused e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
