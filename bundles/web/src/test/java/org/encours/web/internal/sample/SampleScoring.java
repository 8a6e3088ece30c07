package org.encours.web.internal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.ScoringFiles;
import org.encours.api.risk.ScoringQuality;

/** Finds every file the same, but refuses one that says {@code hier}. */
public final class SampleScoring implements ScoringFiles {
  /** From when on decisions were to be checked. */
  public Optional<LocalDate> from = Optional.empty();

  @Override
  public void score(InputStream csv, OutputStream scored) {
    throw new UnsupportedOperationException("no screen scores");
  }

  @Override
  public ScoringQuality backTest(InputStream csv, Optional<LocalDate> first)
      throws IOException, DocumentRefused {
    from = first;
    if (new String(csv.readAllBytes(), StandardCharsets.UTF_8).contains("hier")) {
      Words reason = new Words("date illisible", "unreadable date");
      throw new DocumentRefused(new LineError(3, "due_date", "hier", reason));
    }
    return new ScoringQuality(
        "logit-1",
        first.orElse(LocalDate.of(2025, 1, 1)),
        LocalDate.of(2026, 1, 1),
        Horizon.ALL.stream().map(SampleScoring::of).toList());
  }

  private static ScoringQuality.OfHorizon of(Horizon horizon) {
    boolean none = horizon == Horizon.OVER_30;
    ScoringQuality.Score model = new ScoringQuality.Score(0.8124, 0.79, 0.83, 0.1214);
    ScoringQuality.Score nothing =
        new ScoringQuality.Score(Double.NaN, Double.NaN, Double.NaN, 0.0015);
    return new ScoringQuality.OfHorizon(
        horizon,
        1200,
        none ? 0 : 240,
        none ? nothing : model,
        none ? nothing : new ScoringQuality.Score(0.741, 0.72, 0.76, 0.144),
        none
            ? List.of()
            : List.of(
                new ScoringQuality.Bin(120, 0.034, 0.025),
                new ScoringQuality.Bin(120, 0.61, 0.58)));
  }
}
