package org.encours.formats.internal.domain;

import org.encours.api.Words;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;

/** Tells the sink what is wrong with the selected field of the current line. */
final class LineFaults {
  private static final int LONGEST_SHOWN = 480;

  private final RecordScanner scanner;
  private final TextField texts;
  private final DocumentSink sink;

  LineFaults(RecordScanner scanner, TextField texts, DocumentSink sink) {
    this.scanner = scanner;
    this.texts = texts;
    this.sink = sink;
  }

  /** An error of the selected field. */
  void error(FecColumn column, Words reason) {
    sink.error(of(column.title(), reason));
  }

  /** An error of the whole line. */
  void error(Words reason) {
    scanner.selectLine();
    sink.error(of("", reason));
  }

  /** A warning about the selected field. */
  void warning(FecColumn column, Words reason) {
    sink.warning(of(column.title(), reason));
  }

  private LineError of(String column, Words reason) {
    String shown = texts.show(scanner.bytes(), scanner.from(), endOfShown());
    return new LineError(scanner.line(), column, shown, reason);
  }

  /** Not in the middle of a UTF-8 letter, which would make the whole look like another encoding. */
  private int endOfShown() {
    int to = scanner.from() + LONGEST_SHOWN;
    if (to >= scanner.to()) return scanner.to();
    while (to > scanner.from() && (scanner.bytes()[to] & 0xC0) == 0x80) to--;
    return to;
  }
}
