package org.encours.formatstables.internal.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableSamples.Sample;

/** Makes samples of tables. */
public final class TableSample {
  private static final int MOST_ROWS = 20;
  private static final int LONGEST_TEXT = 200;

  private TableSample() {}

  /**
   * The beginning of a table.
   *
   * @param stated how it is written; empty: as it seems to be
   */
  public static Sample of(Table table, Optional<Shape> stated) throws IOException, DocumentRefused {
    TableGuess guess =
        stated.isPresent() ? TableGuess.of(table, stated.get()) : TableGuess.of(table);
    Shape shape = guess.shape();
    DatePattern dates =
        DatePattern.of(shape.dates())
            .orElseThrow(() -> TableWords.refused(TableWords.UNKNOWN_DATES));
    List<String> titles = guess.titles().all();
    List<List<String>> rows =
        guess.rows().stream()
            .limit(MOST_ROWS)
            .map(cells -> texts(cells, titles.size(), shape.decimal(), dates))
            .toList();
    return new Sample(shape, table.sheets(), titles, rows, guess.suggested());
  }

  private static List<String> texts(List<Cell> cells, int width, char mark, DatePattern dates) {
    List<String> texts = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      String text = i < cells.size() ? CellText.shown(cells.get(i), mark, dates) : "";
      texts.add(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
    }
    return texts;
  }
}
