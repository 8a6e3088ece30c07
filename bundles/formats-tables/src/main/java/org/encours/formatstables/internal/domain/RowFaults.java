package org.encours.formatstables.internal.domain;

import org.encours.api.Words;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LineError;
import org.encours.api.document.TableMapping.Field;

/** Tells the sink what is wrong with the current row. Not thread-safe. */
final class RowFaults {
  private final TableRows row;
  private final Columns columns;
  private final DocumentSink sink;
  private boolean any;

  RowFaults(TableRows row, Columns columns, DocumentSink sink) {
    this.row = row;
    this.columns = columns;
    this.sink = sink;
  }

  /** A new row begins. */
  void begin() {
    any = false;
  }

  /** Whether the current row has an error. */
  boolean any() {
    return any;
  }

  /** An error of one cell. What the cell itself says about its content comes first. */
  void error(Field field, Words reason) {
    any = true;
    Cell cell = columns.cell(field, row);
    Words own =
        switch (cell.kind()) {
          case FAULT -> TableWords.FAULT;
          case MISREAD -> TableWords.MISREAD;
          default -> reason;
        };
    sink.error(of(field, cell, own));
  }

  void warning(Field field, Words reason) {
    sink.warning(of(field, columns.cell(field, row), reason));
  }

  /** A warning about the whole row. */
  void warning(Words reason) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < row.width() && shown.length() < 120; i++) {
      String text = CellText.of(row.cell(i));
      if (!text.isEmpty()) shown.append(shown.isEmpty() ? "" : " | ").append(text);
    }
    sink.warning(new LineError(row.number(), "", shown.toString(), reason));
  }

  private LineError of(Field field, Cell cell, Words reason) {
    return new LineError(row.number(), columns.title(field), CellText.of(cell), reason);
  }
}
