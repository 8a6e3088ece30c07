package org.encours.rest.internal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;

/** An import as it stands. */
public record ImportView(
    long id,
    String filename,
    String kind,
    String state,
    ProgressView progress,
    String siren,
    String source,
    String receivedBy,
    String receivedAt,
    String finishedAt,
    long bytes,
    long bytesRead,
    long entries,
    MoneyView debit,
    MoneyView credit,
    FileView file,
    long newEntries,
    long knownEntries,
    long carriedForward,
    long changedEntries,
    long reopened,
    long letterings,
    long letteringConflicts,
    Long duplicateOf,
    List<LineView> errors,
    long errorCount,
    List<LineView> warnings) {

  /** What the whole file adds up to, lines that do not concern customers included. */
  public record FileView(long lines, MoneyView debit, MoneyView credit, String from, String until) {

    static FileView of(ControlTotals totals, Currency currency) {
      return new FileView(
          totals.lines(),
          MoneyView.of(totals.debit(), currency),
          MoneyView.of(totals.credit(), currency),
          totals.first().map(LocalDate::toString).orElse(null),
          totals.last().map(LocalDate::toString).orElse(null));
    }
  }

  /** What is wrong or odd in one line; line 0 is the file as a whole. */
  public record LineView(int line, String column, String value, String reason) {

    static LineView of(LineError error, Locale locale) {
      return new LineView(error.line(), error.column(), error.value(), error.reason().in(locale));
    }
  }

  public static ImportView of(ImportReport report, Locale locale) {
    ImportFindings findings = report.findings();
    ImportEffect effect = report.effect();
    Currency currency = report.currency();
    return new ImportView(
        report.id(),
        report.reception().filename(),
        findings.kind(),
        report.state().code(),
        new ProgressView(
            report.state().isFinal() ? report.bytes() : report.bytesRead(), report.bytes()),
        report.company().or(report.reception()::siren).orElse(null),
        report.reception().source(),
        report.reception().receivedBy(),
        report.receivedAt().toString(),
        report.finishedAt().map(Instant::toString).orElse(null),
        report.bytes(),
        report.bytesRead(),
        findings.entries(),
        MoneyView.of(findings.debit(), currency),
        MoneyView.of(findings.credit(), currency),
        FileView.of(findings.file(), currency),
        effect.newEntries(),
        effect.knownEntries(),
        effect.carriedForward(),
        effect.changedEntries(),
        effect.reopened(),
        effect.letterings(),
        effect.letteringConflicts(),
        effect.duplicateOf().orElse(null),
        findings.errors().stream().map(error -> LineView.of(error, locale)).toList(),
        findings.errorCount(),
        findings.warnings().stream().map(warning -> LineView.of(warning, locale)).toList());
  }
}
