package org.encours.formatstables.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.TableSamples.Trial;

/** Keeps what is found at the beginning of a table. Not thread-safe. */
public final class TrialSink implements DocumentSink {
  private static final int MOST_FAULTS = 200;

  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();
  private final List<LineError> warnings = new ArrayList<>();

  /** What has been found. */
  public Trial trial() {
    return new Trial(lines, errors, warnings);
  }

  @Override
  public void company(String siren) {}

  @Override
  public void line(LedgerLine line) {
    lines.add(line);
  }

  @Override
  public void error(LineError error) {
    if (errors.size() < MOST_FAULTS) errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    if (warnings.size() < MOST_FAULTS) warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals totals) {}
}
