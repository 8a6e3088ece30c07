package org.encours.formatstables.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.formatstables.internal.domain.DatePattern;

/**
 * A CSV as French spreadsheets open it: UTF-8 with byte order mark, semicolon, decimal comma. Not
 * thread-safe.
 */
final class SpreadsheetCsv {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final DatePattern DATES = DatePattern.of(DatePattern.USUAL).orElseThrow();

  private final OutputStream out;
  private final CsvWriter writer;

  SpreadsheetCsv(OutputStream out, List<String> titles) throws IOException {
    this.out = out;
    out.write(BYTE_ORDER_MARK);
    writer =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8);
    writer.writeRecord(titles);
  }

  void row(List<String> fields) {
    writer.writeRecord(fields);
  }

  void end() throws IOException {
    writer.flush();
    out.flush();
  }

  static String date(LocalDate date) {
    return DATES.write(date);
  }

  static String date(Optional<LocalDate> date) {
    return date.map(DATES::write).orElse("");
  }

  /**
   * @param minor minor units of the currency
   */
  static String amount(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()))
        .toPlainString()
        .replace('.', ',');
  }
}
