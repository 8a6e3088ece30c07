package org.encours.syncfiles.internal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringBatch;

/** A kind of file in which letterings leave. */
interface OutgoingFile {
  /**
   * Writes the file of a batch into a folder. The same batch again replaces the file.
   *
   * @throws IOException if it cannot be written: nothing of it appears
   */
  void write(Company company, LetteringBatch batch, Path folder) throws IOException;

  /** What a file is to hold. */
  interface Content {
    /** Answers whether there is anything to be kept. The stream is not to be closed. */
    boolean writeTo(OutputStream out) throws IOException;
  }

  /** The file appears whole, on the disk itself, or not at all. */
  static void appear(Path whole, Content content) throws IOException {
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    boolean kept;
    try (FileOutputStream file = new FileOutputStream(part.toFile())) {
      BufferedOutputStream out = new BufferedOutputStream(file, 1 << 16);
      kept = content.writeTo(out);
      out.flush();
      file.getFD().sync();
    }
    if (kept) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(part);
    }
  }
}
