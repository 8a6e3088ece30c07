package org.encours.formatstables.internal.domain;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.TableMapping.Shape;

/** A table whose beginning may be looked at several times before it is read. Not thread-safe. */
public interface Table extends Closeable {
  /** The sheets of a workbook; none of a text. */
  List<String> sheets();

  /** How it seems to be written, but for the row of the titles, marks and dates. */
  Shape outline() throws IOException, DocumentRefused;

  /**
   * Its first rows.
   *
   * @throws DocumentRefused if there is no such table in it
   */
  TableRows beginning(Shape shape) throws IOException, DocumentRefused;

  /**
   * All its rows; once.
   *
   * @throws DocumentRefused if there is no such table in it
   */
  TableRows rows(Shape shape) throws IOException, DocumentRefused;
}
