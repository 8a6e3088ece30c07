package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.encours.api.Money;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.TableSamples.Trial;

/**
 * A row of a table as a mapping understands it.
 *
 * @param line its number
 * @param entry the entry, if it is one
 * @param errors what cannot be understood
 * @param warnings what is odd, or why it is left out
 * @param currency currency of the ledger
 */
public record TrialRow(
    int line,
    Optional<LedgerLine> entry,
    List<LineError> errors,
    List<LineError> warnings,
    Currency currency) {
  private static final int MOST = 20;

  /** The rows in their order. */
  static List<TrialRow> of(Trial trial, Currency currency) {
    Map<Integer, TrialRow> rows = new TreeMap<>(Comparator.naturalOrder());
    for (LedgerLine line : trial.lines()) {
      rows.put(
          line.line(),
          new TrialRow(line.line(), Optional.of(line), List.of(), new ArrayList<>(), currency));
    }
    for (LineError error : trial.errors()) at(rows, error, currency).errors.add(error);
    for (LineError warning : trial.warnings()) at(rows, warning, currency).warnings.add(warning);
    return rows.values().stream().limit(MOST).toList();
  }

  private static TrialRow at(Map<Integer, TrialRow> rows, LineError fault, Currency currency) {
    return rows.computeIfAbsent(
        fault.line(),
        line ->
            new TrialRow(line, Optional.empty(), new ArrayList<>(), new ArrayList<>(), currency));
  }

  /** The amount on its side, empty on the other one. */
  public Optional<Money> debit() {
    return entry
        .map(LedgerLine::posting)
        .filter(posting -> !posting.creditSide())
        .map(posting -> new Money(posting.amount(), currency));
  }

  /** The amount on its side, empty on the other one. */
  public Optional<Money> credit() {
    return entry
        .map(LedgerLine::posting)
        .filter(posting -> posting.creditSide())
        .map(posting -> new Money(posting.amount(), currency).negate());
  }
}
