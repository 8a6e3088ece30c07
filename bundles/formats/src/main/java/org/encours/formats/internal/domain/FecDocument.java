package org.encours.formats.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;

/**
 * The FEC as a document: a header that names the columns, then one entry line per line (LPF A47
 * Holds no state.
 */
public final class FecDocument {
  // Of UTF-8 and UTF-16, in bytes taken for characters.
  private static final String BYTE_ORDER_MARK = "^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)";

  private FecDocument() {}

  /**
   * Certain if the first line names the columns that only a FEC has, also in UTF-16: such a file is
   * refused by {@link #read}, which can say why.
   */
  public static Recognition recognise(DocumentHead head) {
    byte[] bytes = head.bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (UnreadableContent.isUtf16(text)) text = text.replace("\0", "");
    String firstLine =
        text.replaceFirst(BYTE_ORDER_MARK, "")
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    if (FecLayout.isHeader(firstLine)) return Recognition.CERTAIN;
    return FecLayout.resemblesHeader(firstLine) ? Recognition.POSSIBLE : Recognition.NO;
  }

  /**
   * Reads a FEC to its end.
   *
   * @throws DocumentRefused if it cannot be read on
   * @throws IOException if the content cannot be fetched
   */
  public static void read(InputStream content, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    RecordScanner scanner = new RecordScanner(content);
    TextField texts = new TextField(scanner.mark());
    FecLayout layout = layout(scanner, texts);
    FecFilename.siren(reading.filename()).ifPresent(sink::company);
    FecLines lines = new FecLines(scanner, layout, reading, texts, sink);
    while (scanner.next()) lines.take();
    ControlTotals totals = lines.conclude();
    sink.totals(totals);
    if (totals.lines() == 0) throw refused(FecWords.NO_ENTRY);
  }

  private static FecLayout layout(RecordScanner scanner, TextField texts)
      throws IOException, DocumentRefused {
    Optional<Words> obstacle = scanner.notText();
    if (obstacle.isPresent()) throw refused(obstacle.get());
    if (!scanner.header()) throw refused(FecWords.NO_ENTRY);
    String header = texts.read(scanner.bytes(), scanner.from(), scanner.to());
    FecLayout layout = FecLayout.of(header, scanner.line());
    scanner.columns(layout.separator(), layout.width());
    return layout;
  }

  private static DocumentRefused refused(Words reason) {
    return new DocumentRefused(new LineError(0, "", "", reason));
  }
}
