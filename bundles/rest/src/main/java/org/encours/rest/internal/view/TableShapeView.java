package org.encours.rest.internal.view;

import java.util.Optional;
import org.encours.api.document.TableMapping.Shape;

/**
 * How a table is written; in a request, what is left out is as in most French files.
 *
 * @param charset of a text
 * @param delimiter between the columns of a text
 * @param sheet name of the sheet of a workbook, empty for the first
 * @param headerRow row of the titles, from 1
 * @param decimal decimal mark
 * @param dates pattern of dates
 */
public record TableShapeView(
    String charset,
    String delimiter,
    String sheet,
    Integer headerRow,
    String decimal,
    String dates) {

  public static TableShapeView of(Shape shape) {
    return new TableShapeView(
        shape.charset(),
        String.valueOf(shape.delimiter()),
        shape.sheet(),
        shape.headerRow(),
        String.valueOf(shape.decimal()),
        shape.dates());
  }

  /** This, and where it says nothing, that. */
  public Shape or(Shape usual) {
    return new Shape(
        Optional.ofNullable(charset).orElse(usual.charset()),
        sign(delimiter, usual.delimiter()),
        Optional.ofNullable(sheet).orElse(usual.sheet()),
        Optional.ofNullable(headerRow).orElse(usual.headerRow()),
        sign(decimal, usual.decimal()),
        Optional.ofNullable(dates).orElse(usual.dates()));
  }

  /** The one sign of a text; what is no single sign becomes one that no table can have. */
  private static char sign(String text, char usual) {
    if (text == null) return usual;
    return text.length() == 1 ? text.charAt(0) : '\0';
  }
}
