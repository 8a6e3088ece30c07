package org.encours.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Looks into tables (CSV, XLSX) to make a mapping for them. Thread-safe; memory is bounded. */
public interface TableSamples {

  /**
   * Opens a table as it seems to be written and suggests what its columns mean.
   *
   * @throws DocumentRefused if it is no table, or not one that can be read
   */
  Sample open(String filename, InputStream content) throws IOException, DocumentRefused;

  /**
   * Opens a table as it is said to be written.
   *
   * @throws DocumentRefused if it is no table, or not one that can be read
   */
  Sample open(String filename, InputStream content, TableMapping.Shape shape)
      throws IOException, DocumentRefused;

  /**
   * Reads the first rows of a table as the reading's mappings understand them, at most twenty
   * entries.
   *
   * @throws DocumentRefused if it cannot be read so
   */
  Trial trial(InputStream content, Reading reading) throws IOException, DocumentRefused;

  /**
   * The beginning of a table.
   *
   * @param shape how it is written
   * @param sheets the sheets of a workbook
   * @param titles titles of the columns
   * @param rows the first rows under the titles, at most twenty, as texts
   * @param suggested what the titles seem to mean
   */
  record Sample(
      TableMapping.Shape shape,
      List<String> sheets,
      List<String> titles,
      List<List<String>> rows,
      Map<TableMapping.Field, String> suggested) {
    public Sample {
      sheets = List.copyOf(sheets);
      titles = List.copyOf(titles);
      rows = List.copyOf(rows);
      suggested = Map.copyOf(suggested);
    }
  }

  /**
   * How the beginning of a table is understood.
   *
   * @param lines the entries that concern customers
   * @param errors what cannot be understood
   * @param warnings what is odd, rows left out
   */
  record Trial(List<LedgerLine> lines, List<LineError> errors, List<LineError> warnings) {
    public Trial {
      lines = List.copyOf(lines);
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }
}
