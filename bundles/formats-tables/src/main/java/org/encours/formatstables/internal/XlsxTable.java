package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Shape;
import org.encours.formatstables.internal.domain.DatePattern;
import org.encours.formatstables.internal.domain.Table;
import org.encours.formatstables.internal.domain.TableRows;
import org.encours.formatstables.internal.domain.TableWords;
import org.encours.formatstables.internal.domain.WorkbookKind;

/** A workbook, spooled into a temporary file: its directory stands at its end. */
final class XlsxTable implements Table {
  private static final int HEAD = 1 << 16;

  private final SpooledFile file;
  private final ZipParts parts;
  private final Workbook workbook;
  private final SharedStrings strings;

  private XlsxTable(SpooledFile file, ZipParts parts, Workbook workbook, SharedStrings strings) {
    this.file = file;
    this.parts = parts;
    this.workbook = workbook;
    this.strings = strings;
  }

  /** Opens a workbook. The stream is read to its end, and not closed. */
  static XlsxTable of(InputStream content) throws IOException, DocumentRefused {
    byte[] head = content.readNBytes(HEAD);
    Optional<Words> obstacle = WorkbookKind.obstacle(head);
    if (obstacle.isPresent()) throw TableWords.refused(obstacle.get());
    SpooledFile file =
        new SpooledFile(
            new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), content));
    ZipParts parts = null;
    boolean complete = false;
    try {
      parts = new ZipParts(file.path());
      Workbook workbook = Workbook.of(parts);
      SharedStrings strings = SharedStrings.read(parts.part(workbook.strings()));
      complete = true;
      return new XlsxTable(file, parts, workbook, strings);
    } finally {
      if (!complete) {
        if (parts != null) parts.close();
        file.close();
      }
    }
  }

  @Override
  public List<String> sheets() {
    return workbook.sheets().stream().map(Workbook.Sheet::name).toList();
  }

  @Override
  public Shape outline() throws DocumentRefused {
    String sheet = workbook.sheet("").name();
    return new Shape("UTF-8", ';', sheet, 1, ',', DatePattern.USUAL);
  }

  @Override
  public TableRows beginning(Shape shape) throws IOException, DocumentRefused {
    return rows(shape);
  }

  @Override
  public TableRows rows(Shape shape) throws IOException, DocumentRefused {
    XmlPart sheet =
        parts
            .part(workbook.sheet(shape.sheet()).part())
            .orElseThrow(() -> TableWords.refused(TableWords.NO_SHEET));
    return new XlsxRows(sheet, workbook, strings);
  }

  @Override
  public void close() throws IOException {
    try (file;
        parts;
        strings) {
      // Each is closed even if another cannot be.
    }
  }
}
