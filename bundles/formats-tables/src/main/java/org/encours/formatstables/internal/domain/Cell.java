package org.encours.formatstables.internal.domain;

/**
 * What stands in one cell.
 *
 * @param kind what it is
 * @param text a text as written; of a number its plain or scientific decimal with a point; of a
 *     date its ISO form; of a fault its name
 */
public record Cell(Kind kind, String text) {
  public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

  /** Kinds of content. */
  public enum Kind {
    EMPTY,
    TEXT,
    /** A number of a workbook. */
    NUMBER,
    /** A number that a workbook shows as a date. */
    DATE,
    BOOLEAN,
    /** An error of a workbook: {@code #N/A}. */
    FAULT,
    /** A text with bytes that do not belong to its charset. */
    MISREAD
  }

  /** A text; empty if it holds nothing but blanks. */
  public static Cell text(String text) {
    return Blanks.isBlank(text) ? EMPTY : new Cell(Kind.TEXT, text);
  }

  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }
}
