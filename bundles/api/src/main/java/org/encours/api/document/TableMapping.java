package org.encours.api.document;

import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a company's tables (CSV, XLSX) are to be understood.
 *
 * @param name what the user calls it
 * @param shape how the table is written
 * @param columns title of the column of each field that the table has
 * @param constants values of fields that no column has
 */
public record TableMapping(
    String name, Shape shape, Map<Field, String> columns, Map<Field, String> constants) {

  public TableMapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
  }

  /**
   * How a table is written.
   *
   * @param charset of a text: {@code UTF-8}, {@code windows-1252}
   * @param delimiter between the columns of a text, one character
   * @param sheet name of the sheet of a workbook, empty for the first
   * @param headerRow row of the titles, from 1
   * @param decimal decimal mark of amounts written as text: {@code ,} or {@code .}
   * @param dates pattern of dates written as text: {@code dd/MM/yyyy}
   */
  public record Shape(
      String charset, char delimiter, String sheet, int headerRow, char decimal, String dates) {}

  /** What a column may hold. */
  public enum Field {
    /** Number of the customer account. Needed. */
    ACCOUNT,
    /** The customer's name. */
    NAME,
    /** General ledger account; 411000 if there is none. */
    LEDGER_ACCOUNT,
    JOURNAL,
    /** Entry number. */
    NUMBER,
    /** Accounting date. Needed. */
    DATE,
    /** Number of the document. */
    PIECE,
    PIECE_DATE,
    DUE_DATE,
    LABEL,
    /** Debit, or {@link #AMOUNT}. */
    DEBIT,
    CREDIT,
    /** Debit positive, credit negative; with {@link #SIDE}, unsigned. */
    AMOUNT,
    /** {@code D} or {@code C}. */
    SIDE,
    CURRENCY,
    LETTER,
    LETTER_DATE
  }

  /** Title of the column of a field. */
  public Optional<String> column(Field field) {
    return Optional.ofNullable(columns.get(field));
  }
}
