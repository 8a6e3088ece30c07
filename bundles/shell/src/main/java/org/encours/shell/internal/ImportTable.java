package org.encours.shell.internal;

import java.io.PrintStream;
import java.util.Currency;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;

/** A finished import in plain words: totals, then errors and warnings. */
final class ImportTable {
  private final ImportReport report;

  ImportTable(ImportReport report) {
    this.report = report;
  }

  void print(PrintStream out) {
    ImportFindings findings = report.findings();
    ImportEffect effect = report.effect();
    Currency currency = report.currency();
    out.println(
        "Import %d: %s%s%s"
            .formatted(
                report.id(),
                report.state().code(),
                findings.kind().isEmpty() ? "" : ", " + findings.kind(),
                report.company().map(siren -> ", company " + siren).orElse("")));
    effect
        .duplicateOf()
        .ifPresent(original -> out.println("  same bytes as import " + original + ": no change"));
    out.println(
        "  file       %d lines, debit %s, credit %s"
            .formatted(
                findings.file().lines(),
                Amounts.withCurrency(findings.file().debit(), currency),
                Amounts.withCurrency(findings.file().credit(), currency)));
    out.println(
        "  customers  %d entries, debit %s, credit %s"
            .formatted(
                findings.entries(),
                Amounts.withCurrency(findings.debit(), currency),
                Amounts.withCurrency(findings.credit(), currency)));
    out.println(
        "  ledger     %d new, %d known already, %d carried forward left out, %d letterings"
            .formatted(
                effect.newEntries(),
                effect.knownEntries(),
                effect.carriedForward(),
                effect.letterings()));
    if (effect.changedEntries() > 0 || effect.reopened() > 0) {
      out.println(
          "  %d entries changed by the ERP, %d letterings reopened"
              .formatted(effect.changedEntries(), effect.reopened()));
    }
    if (effect.letteringConflicts() > 0) {
      out.println(
          "  %d letterings of the file contradict the ledger's own and were left out"
              .formatted(effect.letteringConflicts()));
    }
    lines(out, "Errors (%d)".formatted(findings.errorCount()), findings.errors());
    lines(out, "Warnings (%d)".formatted(findings.warnings().size()), findings.warnings());
  }

  private static void lines(PrintStream out, String title, List<LineError> lines) {
    if (lines.isEmpty()) return;
    out.println(title);
    ShellTable table = new ShellTable();
    table.column("Line").alignRight();
    table.column("Column");
    table.column("Value");
    table.column("Reason");
    for (LineError line : lines) {
      table
          .addRow()
          .addContent(
              line.line() == 0 ? "file" : line.line(),
              line.column(),
              line.value(),
              line.reason().en());
    }
    table.print(out);
  }
}
