package org.encours.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.ScoringFiles;
import org.encours.api.risk.ScoringQuality;
import org.encours.api.risk.ScoringQuality.OfHorizon;
import org.encours.api.risk.ScoringQuality.Score;

/** Shows how well late payments of the past would have been foretold. */
@Service
@Command(
    scope = "encours",
    name = "backtest",
    description = "Scores the invoices of a CSV file day by day, and compares with what happened.",
    detailedDescription =
        "Columns: customer, decision_date, due_date, amount, paid_date. Nothing is kept. AUC: how"
            + " often a late invoice has the higher chance; Brier: mean squared error; in brackets"
            + " the baseline, the customer's share of late invoices.")
public final class BacktestCommand extends EncoursCommand {
  @Reference(optional = true)
  ScoringFiles scoring;

  @Argument(index = 0, name = "FILE", description = "The CSV file, on the server.", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(
      name = "--from",
      description = "First decision that counts.",
      valueToShowInHelp = "the last third")
  String from;

  @Override
  void run() throws CommandException {
    ScoringFiles needed = needed(scoring, "risk");
    Optional<LocalDate> start = date("--from", from);
    try (InputStream csv = Files.newInputStream(Path.of(file))) {
      show(needed.backTest(csv, start));
    } catch (DocumentRefused e) {
      LineError error = e.error();
      throw new CommandException(
          "line %d %s \"%s\": %s"
              .formatted(error.line(), error.column(), error.value(), error.reason().en()));
    } catch (IOException e) {
      throw new CommandException("Cannot read " + file + ": " + e.getMessage());
    }
  }

  private void show(ScoringQuality quality) {
    out()
        .println(
            "Model %s, decisions from %s, outcomes known before %s."
                .formatted(quality.model(), quality.from(), quality.until()));
    ShellTable table = new ShellTable();
    table.column("Later than");
    table.column("Invoices").alignRight();
    table.column("Late").alignRight();
    table.column("AUC (baseline)").alignRight();
    table.column("95 %").alignRight();
    table.column("Brier (baseline)").alignRight();
    for (OfHorizon one : quality.horizons()) {
      Score model = one.model();
      table
          .addRow()
          .addContent(
              one.horizon().days() + " days",
              one.lines(),
              one.late(),
              "%s (%s)".formatted(number(model.auc(), 3), number(one.baseline().auc(), 3)),
              number(model.aucLow(), 3) + " - " + number(model.aucHigh(), 3),
              "%s (%s)".formatted(number(model.brier(), 4), number(one.baseline().brier(), 4)));
    }
    table.print(out());
  }

  private static String number(double number, int decimals) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
