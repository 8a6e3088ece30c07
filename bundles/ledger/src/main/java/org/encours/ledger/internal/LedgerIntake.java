package org.encours.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.Staging;
import org.encours.ledger.internal.domain.AccountIdentity;
import org.encours.ledger.internal.domain.DueDate;
import org.encours.ledger.internal.domain.EntryKey;
import org.encours.ledger.internal.domain.OpeningJournal;
import org.encours.ledger.internal.domain.PlainText;

/** Takes what a reader finds: stages the lines, adds up, keeps the first errors. */
final class LedgerIntake implements DocumentSink {
  private static final int MOST_ERRORS = 1_000;
  private static final int MOST_WARNINGS = 100;

  private final Staging staging;
  private final int termsDays;
  private final boolean stopStagingOnError;
  private final EntryKey keys = new EntryKey();
  private final List<LineError> errors = new ArrayList<>();
  private final List<LineError> warnings = new ArrayList<>();
  private Optional<String> company = Optional.empty();
  private ControlTotals totals = ControlTotals.NONE;
  private long entries;
  private long debit;
  private long credit;
  private long errorCount;

  LedgerIntake(Staging staging, int termsDays, boolean stopStagingOnError) {
    this.staging = staging;
    this.termsDays = termsDays;
    this.stopStagingOnError = stopStagingOnError;
  }

  @Override
  public void company(String siren) {
    company = Optional.of(siren);
  }

  @Override
  public void line(LedgerLine read) {
    LedgerLine line = PlainText.of(read);
    entries++;
    if (line.posting().creditSide()) {
      credit = Math.subtractExact(credit, line.posting().amount());
    } else {
      debit = Math.addExact(debit, line.posting().amount());
    }
    if (stopStagingOnError && errorCount > 0) return;
    AccountIdentity account = AccountIdentity.of(line);
    DueDate due = DueDate.of(line, termsDays);
    staging.add(
        new StagedEntry(
            line,
            keys.of(line),
            account.number(),
            account.name(),
            account.collective(),
            OpeningJournal.is(line.journal()),
            due.date(),
            due.source()));
  }

  @Override
  public void error(LineError error) {
    errorCount++;
    if (errors.size() < MOST_ERRORS) errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    if (warnings.size() < MOST_WARNINGS) warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals totals) {
    this.totals = totals;
  }

  Optional<String> company() {
    return company;
  }

  long errorCount() {
    return errorCount;
  }

  ImportFindings findings(String kind) {
    return new ImportFindings(kind, totals, entries, debit, credit, errors, errorCount, warnings);
  }
}
