package org.encours.testkit;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;

/** A sink that keeps all that a reader finds. Not thread-safe. */
public final class RecordedDocument implements DocumentSink {
  private final List<String> companies = new ArrayList<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();
  private final List<LineError> warnings = new ArrayList<>();
  private final List<ControlTotals> totals = new ArrayList<>();

  /** All that was found, each kind in the order of the document. */
  public record Content(
      List<String> companies,
      List<LedgerLine> lines,
      List<LineError> errors,
      List<LineError> warnings,
      List<ControlTotals> totals) {
    public Content {
      companies = List.copyOf(companies);
      lines = List.copyOf(lines);
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
      totals = List.copyOf(totals);
    }
  }

  /** What has been found so far. */
  public Content content() {
    return new Content(companies, lines, errors, warnings, totals);
  }

  @Override
  public void company(String siren) {
    companies.add(siren);
  }

  @Override
  public void line(LedgerLine line) {
    lines.add(line);
  }

  @Override
  public void error(LineError error) {
    errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals totals) {
    this.totals.add(totals);
  }
}
