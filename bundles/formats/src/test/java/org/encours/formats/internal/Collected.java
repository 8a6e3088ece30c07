package org.encours.formats.internal;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;

/** Keeps what a reader finds, and fails if it is told in the wrong order. */
final class Collected implements DocumentSink {
  final List<String> companies = new ArrayList<>();
  final List<LedgerLine> lines = new ArrayList<>();
  final List<LineError> errors = new ArrayList<>();
  final List<LineError> warnings = new ArrayList<>();
  ControlTotals totals;

  @Override
  public void company(String siren) {
    companies.add(siren);
  }

  @Override
  public void line(LedgerLine line) {
    requireOpen();
    lines.add(line);
  }

  @Override
  public void error(LineError error) {
    requireOpen();
    errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    requireOpen();
    warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals result) {
    requireOpen();
    totals = result;
  }

  private void requireOpen() {
    if (totals != null) throw new AssertionError("told after the totals");
  }
}
