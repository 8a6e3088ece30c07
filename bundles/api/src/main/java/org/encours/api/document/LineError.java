package org.encours.api.document;

import org.encours.api.Words;

/**
 * Why a line, or a whole document, cannot be taken.
 *
 * @param line line number from 1; 0 when the document as a whole is meant
 * @param column name of the column, empty when the whole line is meant
 * @param value the offending text, shortened
 * @param reason what is wrong with it
 */
public record LineError(int line, String column, String value, Words reason) {
  private static final int LONGEST_VALUE = 120;

  public LineError {
    if (value.length() > LONGEST_VALUE) value = value.substring(0, LONGEST_VALUE) + "…";
  }

  /** An error of the document as a whole. */
  public static LineError ofDocument(String fr, String en) {
    return new LineError(0, "", "", new Words(fr, en));
  }
}
