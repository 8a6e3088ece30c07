package org.encours.formatsinvoices.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file of which only so much may be read, however often its parts are. Not thread-safe. */
final class MeteredFile implements RandomAccessRead {
  private final RandomAccessRead file;
  private final PdfBudget budget;

  MeteredFile(Path path, PdfBudget budget) throws IOException {
    this.file = new RandomAccessReadBufferedFile(path.toFile());
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.read(1);
    return file.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = file.read(bytes, offset, length);
    budget.read(Math.max(1, n));
    return n;
  }

  @Override
  public long getPosition() throws IOException {
    return file.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    budget.read(1);
    file.seek(position);
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public boolean isClosed() {
    return file.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return file.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
