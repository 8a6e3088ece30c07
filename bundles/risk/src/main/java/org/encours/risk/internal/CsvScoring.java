package org.encours.risk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.PaymentScoring;
import org.encours.api.risk.ScoringFiles;
import org.encours.api.risk.ScoringQuality;
import org.encours.risk.internal.domain.BackTest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scores CSV texts. One at a time: each takes memory in proportion to its size. */
@Component
public final class CsvScoring implements ScoringFiles {
  private static final int MOST_MEGABYTES = 32;

  private final PaymentScoring scoring;
  private final Lock turn = new ReentrantLock(true);

  @Activate
  public CsvScoring(@Reference PaymentScoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public void score(InputStream csv, OutputStream scored) throws IOException, DocumentRefused {
    byte[] content = read(csv);
    turn.lock();
    try {
      InvoiceTable table = InvoiceTable.of(content);
      table.write(scoring.score(table.invoices()).chances(), scored);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public ScoringQuality backTest(InputStream csv, Optional<LocalDate> from)
      throws IOException, DocumentRefused {
    byte[] content = read(csv);
    turn.lock();
    try {
      List<PastInvoice> invoices = InvoiceTable.of(content).invoices();
      return scoring.backTest(invoices, from.orElseGet(() -> BackTest.lastThird(invoices)));
    } finally {
      turn.unlock();
    }
  }

  private static byte[] read(InputStream csv) throws IOException {
    byte[] content = csv.readNBytes((MOST_MEGABYTES << 20) + 1);
    if (content.length > MOST_MEGABYTES << 20) {
      throw new InvalidRequest(
          InvalidRequest.Kind.TOO_LARGE,
          new Words(
              "Le fichier dépasse " + MOST_MEGABYTES + " Mo.",
              "The file is larger than " + MOST_MEGABYTES + " MB."));
    }
    return content;
  }
}
