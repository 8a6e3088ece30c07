package org.encours.formatstables.internal.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;

/**
 * What a table seems to be: how it is written, its titles, its first rows, what the titles mean.
 *
 * @param shape how it is written
 * @param titles titles
 * @param rows first rows under the titles
 * @param suggested titles of the columns of fields
 */
public record TableGuess(
    Shape shape, Titles titles, List<List<Cell>> rows, Map<Field, String> suggested) {
  private static final int ROWS_FOR_TITLES = 40;
  private static final int ROWS = 60;
  // Any with cents: it is asked only whether a text is an amount.
  private static final Currency CENTS = Currency.getInstance("EUR");
  private static final List<String> DATES =
      List.of(
          DatePattern.USUAL,
          "MM/dd/yyyy",
          "yyyy-MM-dd",
          "yyyyMMdd",
          "ddMMyyyy",
          "ddMMyy",
          "dd MMM yyyy");

  private record Row(int number, List<Cell> cells) {
    List<String> texts() {
      return cells.stream().map(CellText::of).toList();
    }
  }

  /** Looks at a table of which nothing is known. */
  static TableGuess of(Table table) throws IOException, DocumentRefused {
    Shape outline = table.outline();
    List<Row> rows = beginning(table, outline);
    int header = header(rows);
    Titles titles = Titles.of(header < 0 ? List.of() : rows.get(header).texts());
    List<List<Cell>> under = under(rows, header);
    Map<Field, String> suggested = Vocabulary.suggest(titles.all(), monotonous(titles, under));
    Shape shape =
        new Shape(
            outline.charset(),
            outline.delimiter(),
            outline.sheet(),
            header < 0 ? 1 : rows.get(header).number(),
            mark(under, outline.delimiter()),
            dates(titles, suggested, under));
    return new TableGuess(shape, titles, under, suggested);
  }

  /** Looks at a table that is written as it is said. */
  static TableGuess of(Table table, Shape shape) throws IOException, DocumentRefused {
    List<Row> rows = beginning(table, shape);
    int header = 0;
    while (header < rows.size() && rows.get(header).number() != shape.headerRow()) header++;
    boolean found = header < rows.size();
    Titles titles = Titles.of(found ? rows.get(header).texts() : List.of());
    List<List<Cell>> under = found ? under(rows, header) : List.of();
    Map<Field, String> suggested = Vocabulary.suggest(titles.all(), monotonous(titles, under));
    return new TableGuess(shape, titles, under, suggested);
  }

  private static List<Row> beginning(Table table, Shape shape) throws IOException, DocumentRefused {
    List<Row> rows = new ArrayList<>();
    int most = Math.max(ROWS, ROWS + shape.headerRow());
    try (TableRows all = table.beginning(shape)) {
      while (rows.size() < most && all.next()) {
        List<Cell> cells = new ArrayList<>(all.width());
        for (int i = 0; i < all.width(); i++) cells.add(all.cell(i));
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(all.number(), cells));
        }
      }
    }
    return rows;
  }

  private static List<List<Cell>> under(List<Row> rows, int header) {
    return rows.subList(header + 1, rows.size()).stream().map(Row::cells).toList();
  }

  /** The first of the rows with most known titles; else of those with most texts. */
  private static int header(List<Row> rows) {
    int best = -1;
    long bestScore = -1;
    for (int i = 0; i < Math.min(rows.size(), ROWS_FOR_TITLES); i++) {
      List<Cell> cells = rows.get(i).cells();
      long texts = cells.stream().filter(cell -> cell.kind() == Cell.Kind.TEXT).count();
      long score = Vocabulary.known(rows.get(i).texts()) * TableRows.MOST_COLUMNS + texts;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static Set<String> monotonous(Titles titles, List<List<Cell>> rows) {
    Set<String> monotonous = new HashSet<>();
    for (int column = 0; column < titles.all().size() && rows.size() > 1; column++) {
      Set<String> values = new HashSet<>();
      for (List<Cell> row : rows) values.add(CellText.of(at(row, column)));
      values.remove("");
      if (values.size() == 1) monotonous.add(titles.all().get(column));
    }
    return monotonous;
  }

  private static char mark(List<List<Cell>> rows, char delimiter) {
    long commas = amounts(rows, ',');
    long points = amounts(rows, '.');
    if (commas == points) return delimiter == ',' ? '.' : ',';
    return commas > points ? ',' : '.';
  }

  private static long amounts(List<List<Cell>> rows, char mark) {
    AmountCell amount = new AmountCell(mark, CENTS);
    return rows.stream()
        .flatMap(Collection::stream)
        .filter(cell -> cell.kind() == Cell.Kind.TEXT && cell.text().indexOf(mark) >= 0)
        .filter(cell -> amount.read(cell) == AmountCell.Outcome.AMOUNT)
        .count();
  }

  private static String dates(Titles titles, Map<Field, String> suggested, List<List<Cell>> rows) {
    List<String> texts = new ArrayList<>();
    for (Field field : List.of(Field.DATE, Field.DUE_DATE, Field.PIECE_DATE, Field.LETTER_DATE)) {
      int column = Optional.ofNullable(suggested.get(field)).map(titles::column).orElse(-1);
      for (List<Cell> row : rows) {
        Cell cell = at(row, column);
        boolean meant = cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.NUMBER;
        if (meant) texts.add(CellText.of(cell));
      }
    }
    String best = DatePattern.USUAL;
    long bestCount = 0;
    for (String candidate : DATES) {
      DatePattern pattern = DatePattern.of(candidate).orElseThrow();
      long count = texts.stream().filter(text -> pattern.read(text).isPresent()).count();
      if (count > bestCount) {
        best = candidate;
        bestCount = count;
      }
    }
    return bestCount == 0 ? best : inTheirManner(best, texts);
  }

  /** The pattern with the separators and the length of the year that the texts have. */
  private static String inTheirManner(String pattern, List<String> texts) {
    String text =
        texts.stream()
            .filter(DatePattern.of(pattern).orElseThrow()::reads)
            .findFirst()
            .orElseThrow();
    String manner = pattern;
    for (char separator : new char[] {'-', '.', '/'}) {
      if (text.indexOf(separator) < 0) continue;
      manner = manner.replace('/', separator).replace('-', separator).replace(' ', separator);
      break;
    }
    boolean shortYear = text.matches("\\d{1,2}\\D+\\w+\\D+\\d{2}(\\s.*)?");
    return shortYear ? manner.replace("yyyy", "yy") : manner;
  }

  private static Cell at(List<Cell> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : Cell.EMPTY;
  }
}
