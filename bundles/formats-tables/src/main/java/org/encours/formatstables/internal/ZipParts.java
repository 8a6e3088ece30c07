package org.encours.formatstables.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableWords;

/** The parts of a workbook in a file, by name without regard to case. Not thread-safe. */
final class ZipParts implements Closeable {
  private static final int MOST_PARTS = 10_000;
  private static final long LARGEST_DIRECTORY = 4L << 20;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRIES_AT = 10;
  private static final int SIZE_AT = 12;

  private final ZipFile zip;
  private final InflationBudget budget;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /** Opens the file; what is no archive, or has too much of a directory, is refused. */
  ZipParts(Path file) throws IOException, DocumentRefused {
    requireSmallDirectory(file);
    budget = new InflationBudget(Files.size(file));
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      parts.putIfAbsent(canonical(entry.getName()), entry);
    }
  }

  boolean has(String name) {
    return parts.containsKey(canonical(name));
  }

  /** A part, if it is there. */
  Optional<XmlPart> part(String name) throws IOException, DocumentRefused {
    ZipEntry entry = parts.get(canonical(name));
    if (entry == null) return Optional.empty();
    try {
      InputStream content = zip.getInputStream(entry);
      return Optional.of(new XmlPart(content, budget));
    } catch (IOException e) {
      throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static String canonical(String name) {
    String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  /**
   * ZipFile keeps the whole directory in memory. Every place that could be taken for the record of
   * its size must state a small one; archives so large that it stands elsewhere (ZIP64) are none of
   * a spreadsheet program.
   */
  private static void requireSmallDirectory(Path file) throws IOException, DocumentRefused {
    byte[] tail;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
      tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
    }
    ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + END_RECORD <= tail.length; at++) {
      if (end.getInt(at) != END_SIGNATURE) continue;
      int entries = Short.toUnsignedInt(end.getShort(at + ENTRIES_AT));
      long size = Integer.toUnsignedLong(end.getInt(at + SIZE_AT));
      if (entries > MOST_PARTS || size > LARGEST_DIRECTORY) {
        throw TableWords.refused(TableWords.TOO_MUCH_INSIDE);
      }
    }
  }
}
