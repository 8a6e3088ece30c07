package org.encours.formatstables.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * The texts that the cells of a workbook share, set aside in a temporary file: in memory stand only
 * where each begins, and as many blocks of the file as were read last, in bounded number. Not
 * thread-safe.
 */
final class SharedStrings implements Closeable {
  private static final int MOST = 8_000_000;
  private static final int BLOCK = 1 << 13;
  private static final int BLOCKS = 1 << 10;
  private static final int BUFFER = 1 << 17;
  private static final String PART = "si";

  private final Path file;
  private long[] starts = new long[256];
  private int count;
  private RandomAccessFile in;
  // The block n of the file is kept in the place n modulo their number.
  private final byte[][] blocks = new byte[BLOCKS][];
  private final long[] kept = new long[BLOCKS];

  private SharedStrings() throws IOException {
    file = Files.createTempFile("encours-strings", ".tmp");
  }

  /** Reads them all; none if the workbook has no such part. */
  static SharedStrings read(Optional<XmlPart> part) throws IOException, DocumentRefused {
    SharedStrings strings = new SharedStrings();
    boolean complete = false;
    try {
      if (part.isPresent()) strings.spool(part.get());
      strings.in = new RandomAccessFile(strings.file.toFile(), "r");
      complete = true;
      return strings;
    } finally {
      if (!complete) strings.close();
    }
  }

  /** A text by its place. */
  String get(int index) throws IOException, DocumentRefused {
    if (index < 0 || index >= count) throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
    long start = starts[index];
    byte[] text = new byte[Math.toIntExact(starts[index + 1] - start)];
    for (int done = 0; done < text.length; ) {
      long at = start + done;
      byte[] block = block(at / BLOCK);
      int offset = (int) (at % BLOCK);
      int length = Math.min(text.length - done, BLOCK - offset);
      System.arraycopy(block, offset, text, done, length);
      done += length;
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (in != null) in.close();
    Files.deleteIfExists(file);
  }

  private byte[] block(long number) throws IOException {
    int place = (int) (number % BLOCKS);
    if (blocks[place] == null) blocks[place] = new byte[BLOCK];
    else if (kept[place] == number) return blocks[place];
    long start = number * BLOCK;
    in.seek(start);
    in.readFully(blocks[place], 0, (int) Math.min(BLOCK, in.length() - start));
    kept[place] = number;
    return blocks[place];
  }

  private void spool(XmlPart part) throws IOException, DocumentRefused {
    CellTexts texts = new CellTexts();
    try (part;
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        DataOutputStream out = new DataOutputStream(bytes)) {
      long end = 0;
      while (part.next()) {
        if (part.isStart() && part.name().equals(PART)) texts.begin();
        texts.take(part);
        if (!part.isEnd() || !part.name().equals(PART)) continue;
        byte[] text = texts.text().getBytes(StandardCharsets.UTF_8);
        out.write(text);
        append(end);
        end += text.length;
      }
      append(end);
      count--;
    }
  }

  private void append(long start) throws DocumentRefused {
    if (count > MOST) throw TableWords.refused(TableWords.TOO_MUCH_INSIDE);
    if (count == starts.length) starts = Arrays.copyOf(starts, starts.length * 2);
    starts[count++] = start;
  }
}
