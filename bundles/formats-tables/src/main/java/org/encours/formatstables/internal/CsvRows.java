package org.encours.formatstables.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.Cell;
import org.encours.formatstables.internal.domain.TableRows;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * The rows of a text, by FastCSV. Their numbers are those of its lines. What one row may take is
 * bounded, so that a quotation mark that is never closed does not swallow the file.
 */
final class CsvRows implements TableRows {
  private static final int LONGEST_ROW = 1 << 18;
  private static final char REPLACEMENT = '\uFFFD';

  private final CloseableIterator<CsvRecord> records;
  private CsvRecord current;
  private int number;

  private CsvRows(CsvReader<CsvRecord> reader) {
    records = reader.iterator();
  }

  /**
   * Rows of a text without byte order mark.
   *
   * @param cut whether the text may end anywhere
   */
  static CsvRows of(InputStream text, Charset charset, char delimiter, boolean cut)
      throws IOException, DocumentRefused {
    Reader characters =
        new InputStreamReader(
            text,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(REPLACEMENT)));
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_COLUMNS)
            .maxFieldSize(LONGEST_TEXT)
            .maxRecordSize(LONGEST_ROW)
            .build();
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(cut)
            .maxBufferSize(LONGEST_ROW);
    try {
      return new CsvRows(builder.build(handler, characters));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw refused(e, 1);
    }
  }

  @Override
  public boolean next() throws IOException, DocumentRefused {
    try {
      if (!records.hasNext()) return false;
      current = records.next();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw refused(e, number + 1);
    }
    if (current.getStartingLineNumber() >= Integer.MAX_VALUE) {
      throw TableWords.refused(TableWords.TOO_MANY_ROWS);
    }
    number = (int) current.getStartingLineNumber();
    return true;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int width() {
    return current.getFieldCount();
  }

  @Override
  public Cell cell(int column) {
    if (column >= current.getFieldCount()) return Cell.EMPTY;
    String text = current.getField(column);
    return text.indexOf(REPLACEMENT) < 0 ? Cell.text(text) : new Cell(Cell.Kind.MISREAD, text);
  }

  @Override
  public boolean from1904() {
    return false;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static DocumentRefused refused(CsvParseException e, int row) {
    String message = String.valueOf(e.getMessage());
    Words reason = TableWords.QUOTES;
    if (message.contains("fields")) reason = TableWords.TOO_MANY_COLUMNS;
    else if (message.contains("maximum") || message.contains("max ")) {
      reason = TableWords.TEXT_TOO_LONG;
    }
    return TableWords.refused(row, reason);
  }
}
