package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.api.document.LedgerWriter;
import org.osgi.service.component.annotations.Component;

/**
 * Writes ledger lines for a spreadsheet: French titles, UTF-8 with byte order mark, semicolon,
 * decimal comma. Texts that a spreadsheet would take for a formula are written with an apostrophe
 * before them. Stateless and thread-safe.
 */
@Component(service = LedgerWriter.class)
public final class LedgerCsvWriter implements LedgerWriter {
  @Override
  public String kind() {
    return CsvTableReader.KIND;
  }

  @Override
  public String filename(String siren, LocalDate closing) {
    return siren + "-clients-" + closing + ".csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public Sheet begin(OutputStream out, Currency currency) throws IOException {
    return new LedgerCsvSheet(out, currency);
  }
}
