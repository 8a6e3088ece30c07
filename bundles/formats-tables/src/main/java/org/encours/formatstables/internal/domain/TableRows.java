package org.encours.formatstables.internal.domain;

import java.io.Closeable;
import java.io.IOException;
import org.encours.api.document.DocumentRefused;

/** The rows of a table, one after the other. Not thread-safe. */
public interface TableRows extends Closeable {
  /** More columns than this make a table unreadable. */
  int MOST_COLUMNS = 1_000;

  /** The longest text of a cell, as in Excel. */
  int LONGEST_TEXT = 32_767;

  /**
   * Goes to the next row.
   *
   * @return false after the last one
   * @throws DocumentRefused if the table cannot be read on
   */
  boolean next() throws IOException, DocumentRefused;

  /** Number of the current row, from 1, as the program shows it that opens the table. */
  int number();

  /** Number of columns of the current row. */
  int width();

  /** A cell of the current row, from 0; {@link Cell#EMPTY} beyond its width. */
  Cell cell(int column);

  /** Whether dates written as numbers count from 1904 instead of 1900. */
  boolean from1904();
}
