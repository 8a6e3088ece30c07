package org.encours.it.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.formats.internal.FecReader;

/** How long our reader takes for a FEC, alone and in one thread. */
final class Parsing {
  private static final int ROUNDS = 3;

  private Parsing() {}

  /** The best of some rounds. */
  static double seconds(Path fec) throws IOException, DocumentRefused {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      Counting sink = new Counting();
      Reading reading =
          new Reading(
              fec.getFileName().toString(), List.of("411"), Currency.getInstance("EUR"), List.of());
      long begun = System.nanoTime();
      try (InputStream in = new BufferedInputStream(Files.newInputStream(fec), 1 << 20)) {
        new FecReader().read(in, reading, sink);
      }
      best = Math.min(best, (System.nanoTime() - begun) / 1e9);
      if (sink.lines == 0) throw new IllegalStateException("nothing read of " + fec);
    }
    return best;
  }

  private static final class Counting implements DocumentSink {
    private long lines;

    @Override
    public void company(String siren) {}

    @Override
    public void line(LedgerLine line) {
      lines++;
    }

    @Override
    public void error(LineError error) {
      throw new IllegalStateException(error.toString());
    }

    @Override
    public void warning(LineError warning) {}

    @Override
    public void totals(ControlTotals totals) {}
  }
}
