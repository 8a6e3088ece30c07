package org.encours.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.encours.api.InvalidRequest;
import org.encours.api.document.LedgerWriter;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.LedgerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Writes ledgers back out with the writers that are there. */
@Component
public final class ExportService implements Exports {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final LedgerQueries ledger;
  private final Clock clock;
  private final List<LedgerWriter> writers = new CopyOnWriteArrayList<>();

  @Activate
  public ExportService(@Reference LedgerQueries ledger, @Reference Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeWriter")
  void addWriter(LedgerWriter writer) {
    writers.add(writer);
  }

  void removeWriter(LedgerWriter writer) {
    writers.remove(writer);
  }

  @Override
  public Export prepare(
      Company company, String kind, Optional<LocalDate> from, Optional<LocalDate> until) {
    LedgerWriter writer =
        writers.stream()
            .filter(candidate -> candidate.kind().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Aucun format d'export « " + kind + " » n'est disponible.",
                        "No export format “" + kind + "” is available."));
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      throw new InvalidRequest(
          "La période commence après sa fin.", "The period begins after its end.");
    }
    String filename = writer.filename(company.siren(), until.orElse(LocalDate.now(clock)));
    return new Export() {
      @Override
      public String filename() {
        return filename;
      }

      @Override
      public String mediaType() {
        return writer.mediaType();
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        LedgerWriter.Sheet sheet = writer.begin(out, company.currency());
        ledger.export(company, from.orElse(FIRST), until.orElse(LAST), sheet::line);
        sheet.end();
      }
    };
  }
}
