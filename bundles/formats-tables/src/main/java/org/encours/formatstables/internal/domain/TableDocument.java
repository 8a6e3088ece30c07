package org.encours.formatstables.internal.domain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;

/** A table as a document of ledger lines, understood by the mappings of the company. */
public final class TableDocument {
  private TableDocument() {}

  /**
   * Reads a table to its end, by the first mapping whose titles it all has.
   *
   * @throws DocumentRefused if no mapping fits or it cannot be read on
   * @throws IOException if the content cannot be fetched
   */
  public static void read(Table table, Reading reading, DocumentSink sink)
      throws IOException, DocumentRefused {
    read(table, reading, sink, Integer.MAX_VALUE);
  }

  /** As {@link #read(Table, Reading, DocumentSink)}, but no further than so many entries. */
  public static void read(Table table, Reading reading, DocumentSink sink, int most)
      throws IOException, DocumentRefused {
    for (TableMapping mapping : reading.mappings()) {
      if (!fits(table, mapping)) continue;
      DatePattern pattern =
          DatePattern.of(mapping.shape().dates())
              .orElseThrow(() -> TableWords.refused(TableWords.UNKNOWN_DATES));
      try (TableRows rows = table.rows(mapping.shape())) {
        Titles titles = Titles.in(rows, mapping.shape().headerRow());
        Columns columns = Columns.of(mapping, titles).orElseThrow();
        TableLines lines = new TableLines(rows, columns, mapping, pattern, reading, sink);
        while (lines.lines() < most && rows.next()) lines.take();
        sink.totals(lines.total());
        if (lines.lines() == 0) throw TableWords.refused(TableWords.NO_LINE);
      }
      return;
    }
    throw noneFits(table, reading.mappings());
  }

  private static boolean fits(Table table, TableMapping mapping) throws IOException {
    try (TableRows rows = table.beginning(mapping.shape())) {
      Titles titles = Titles.in(rows, mapping.shape().headerRow());
      return Columns.of(mapping, titles).isPresent();
    } catch (DocumentRefused e) {
      // Read as another mapping says, it may well be a table.
      return false;
    }
  }

  private static DocumentRefused noneFits(Table table, List<TableMapping> mappings)
      throws IOException, DocumentRefused {
    TableGuess guess = TableGuess.of(table);
    List<String> titles = guess.titles().all();
    int row = guess.shape().headerRow();
    Optional<TableMapping> nearest = Optional.empty();
    List<String> missing = List.of();
    for (TableMapping mapping : mappings) {
      List<String> lacks = Columns.missing(mapping, guess.titles());
      if (nearest.isPresent() && lacks.size() >= missing.size()) continue;
      nearest = Optional.of(mapping);
      missing = lacks;
    }
    if (nearest.isEmpty()) return TableWords.refused(TableWords.noMapping(titles, row));
    return TableWords.refused(TableWords.noFittingMapping(titles, row, nearest.get(), missing));
  }
}
