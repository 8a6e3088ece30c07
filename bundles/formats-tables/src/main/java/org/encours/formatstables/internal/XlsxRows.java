package org.encours.formatstables.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.Cell;
import org.encours.formatstables.internal.domain.SerialDate;
import org.encours.formatstables.internal.domain.TableRows;
import org.encours.formatstables.internal.domain.TableWords;

/** The rows of a worksheet that have a value, in the order of its part. Not thread-safe. */
final class XlsxRows implements TableRows {
  private static final int MOST_ROWS = 1 << 20;
  private static final int LETTERS = 26;

  private final XmlPart part;
  private final Workbook workbook;
  private final SharedStrings strings;
  private final CellTexts inline = new CellTexts();
  private final StringBuilder value = new StringBuilder();

  private Cell[] cells = new Cell[16];
  private int width;
  private int number;
  private int rows;
  private int column;
  private boolean ended;

  XlsxRows(XmlPart part, Workbook workbook, SharedStrings strings) {
    this.part = part;
    this.workbook = workbook;
    this.strings = strings;
    Arrays.fill(cells, Cell.EMPTY);
  }

  @Override
  public boolean next() throws IOException, DocumentRefused {
    while (!ended && part.next()) {
      if (part.isStart() && part.name().equals("row")) {
        readRow();
        if (width > 0) return true;
      } else if (part.isEnd() && part.name().equals("sheetData")) {
        ended = true;
      }
    }
    return false;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Cell cell(int place) {
    return place < width ? cells[place] : Cell.EMPTY;
  }

  @Override
  public boolean from1904() {
    return workbook.from1904();
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  private void readRow() throws IOException, DocumentRefused {
    if (++rows > MOST_ROWS) throw TableWords.refused(number, TableWords.TOO_MANY_ROWS);
    number = part.attribute("r").map(XlsxRows::number).filter(r -> r > 0).orElse(number + 1);
    Arrays.fill(cells, 0, width, Cell.EMPTY);
    width = 0;
    column = 0;
    while (part.next()) {
      if (part.isEnd() && part.name().equals("row")) return;
      if (part.isStart() && part.name().equals("c")) readCell();
    }
    throw TableWords.refused(number, TableWords.NOT_A_WORKBOOK);
  }

  private void readCell() throws IOException, DocumentRefused {
    Optional<String> reference = part.attribute("r");
    if (reference.isPresent()) column = column(reference.get());
    String type = part.attribute("t").orElse("n");
    int style = part.attribute("s").map(XlsxRows::number).orElse(0);
    inline.begin();
    value.setLength(0);
    boolean inside = false;
    while (part.next()) {
      if (part.isEnd() && part.name().equals("c")) break;
      if (part.isText() && inside) append(part.text());
      else if (part.isStart() && part.name().equals("v")) inside = true;
      else if (part.isEnd() && part.name().equals("v")) inside = false;
      inline.take(part);
    }
    Cell cell = cell(type, style);
    if (!cell.isEmpty()) put(cell);
    column++;
  }

  private void append(String text) throws DocumentRefused {
    if (value.length() + text.length() > LONGEST_TEXT) {
      throw TableWords.refused(number, TableWords.TEXT_TOO_LONG);
    }
    value.append(text);
  }

  private void put(Cell cell) throws DocumentRefused {
    if (column >= MOST_COLUMNS) throw TableWords.refused(number, TableWords.TOO_MANY_COLUMNS);
    if (column >= cells.length) {
      int length = cells.length;
      cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column + 1, length * 2)));
      Arrays.fill(cells, length, cells.length, Cell.EMPTY);
    }
    cells[column] = cell;
    width = Math.max(width, column + 1);
  }

  private Cell cell(String type, int style) throws IOException, DocumentRefused {
    String text = value.toString().strip();
    return switch (type) {
      case "s" -> text.isEmpty() ? Cell.EMPTY : shared(text);
      case "inlineStr" -> Cell.text(bounded(inline.text()));
      case "str" -> Cell.text(CellTexts.decoded(value.toString()));
      case "b" -> text.isEmpty() ? Cell.EMPTY : new Cell(Cell.Kind.BOOLEAN, text);
      case "e" -> new Cell(Cell.Kind.FAULT, text.isEmpty() ? "#" : text);
      case "d" -> isoDate(text);
      default -> text.isEmpty() ? Cell.EMPTY : number(text, style);
    };
  }

  private Cell shared(String index) throws IOException, DocumentRefused {
    return Cell.text(bounded(strings.get(number(index))));
  }

  private String bounded(String text) throws DocumentRefused {
    if (text.length() > LONGEST_TEXT) {
      throw TableWords.refused(number, TableWords.TEXT_TOO_LONG);
    }
    return text;
  }

  private Cell number(String text, int style) {
    if (style >= 0 && workbook.dateStyles().get(style)) {
      Optional<LocalDate> date = SerialDate.of(text, workbook.from1904());
      if (date.isPresent()) return new Cell(Cell.Kind.DATE, date.get().toString());
    }
    return new Cell(Cell.Kind.NUMBER, text);
  }

  private static Cell isoDate(String text) {
    try {
      LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      return new Cell(Cell.Kind.DATE, date.toString());
    } catch (java.time.DateTimeException e) {
      return Cell.text(text);
    }
  }

  /** The column of a reference such as AB12, from 0; far out if it is none. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char letter = reference.charAt(i);
      if (letter >= 'a' && letter <= 'z') letter -= 'a' - 'A';
      if (letter < 'A' || letter > 'Z') break;
      column = column * LETTERS + letter - 'A' + 1;
      if (column > MOST_COLUMNS) return MOST_COLUMNS;
    }
    return column == 0 ? MOST_COLUMNS : column - 1;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
