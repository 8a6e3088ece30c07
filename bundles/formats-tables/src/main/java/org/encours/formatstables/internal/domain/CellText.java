package org.encours.formatstables.internal.domain;

import java.time.LocalDate;

/** How cells read as texts. */
final class CellText {
  private CellText() {}

  /** As the ledger takes it: on one line, without blanks around. */
  static String of(Cell cell) {
    return switch (cell.kind()) {
      case EMPTY -> "";
      case TEXT, MISREAD -> Blanks.oneLine(cell.text());
      case NUMBER -> Numbers.plain(cell.text());
      case DATE -> cell.text();
      case BOOLEAN, FAULT -> cell.text();
    };
  }

  /** As a person who looks at the table sees it. */
  static String shown(Cell cell, char mark, DatePattern dates) {
    return switch (cell.kind()) {
      case NUMBER -> Numbers.plain(cell.text()).replace('.', mark);
      case DATE -> dates.write(LocalDate.parse(cell.text()));
      default -> of(cell);
    };
  }
}
