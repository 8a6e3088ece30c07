package org.encours.formats.internal;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.api.document.LedgerWriter;
import org.encours.formats.internal.domain.FecFilename;
import org.encours.formats.internal.domain.FecSheet;
import org.osgi.service.component.annotations.Component;

/** Writes the French "fichier des écritures comptables". Stateless and thread-safe. */
@Component(service = LedgerWriter.class)
public final class FecWriter implements LedgerWriter {
  @Override
  public String kind() {
    return FecReader.KIND;
  }

  @Override
  public String filename(String siren, LocalDate closing) {
    return FecFilename.of(siren, closing);
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public Sheet begin(OutputStream out, Currency currency) {
    return new FecSheet(out, currency);
  }
}
