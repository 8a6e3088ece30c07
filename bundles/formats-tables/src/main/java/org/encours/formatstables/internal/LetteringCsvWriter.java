package org.encours.formatstables.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringWriter;
import org.osgi.service.component.annotations.Component;

/**
 * Writes changes of letterings for a spreadsheet or another program: a line for each entry. Written
 * like the ledger, see {@link LedgerCsvWriter}; moments are UTC. Stateless and thread-safe.
 */
@Component(service = LetteringWriter.class)
public final class LetteringCsvWriter implements LetteringWriter {
  @Override
  public String filename(String siren, LetteringBatch batch) {
    return String.format(
        Locale.ROOT,
        "%s-lettrages-%08d-%s.csv",
        siren,
        batch.number(),
        batch.cutAt().atZone(ZoneOffset.UTC).toLocalDate());
  }

  @Override
  public Sheet begin(OutputStream out, Currency currency) throws IOException {
    return new LetteringCsvSheet(out, currency);
  }
}
