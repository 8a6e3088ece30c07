package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.Optional;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportState;
import org.jooq.DSLContext;

/**
 * How an import ended, for good.
 *
 * @param family what its entries are: LEDGER, BANK or INVOICE
 */
record ImportOutcome(
    ImportState state,
    Optional<Integer> company,
    Optional<String> siren,
    String family,
    ImportFindings findings,
    ImportEffect effect) {

  /** Writes it down, in the caller's unit of work. */
  void record(DSLContext sql, long importId, Timestamp now) {
    sql.execute(
        """
            insert into import_outcome (import_id, state, company_id, siren, kind, file_lines,
              file_debit, file_credit, first_date, last_date, entries, debit, credit, error_count,
              new_entries, known_entries, carried_forward, letterings, lettering_conflicts,
              duplicate_of, recorded_at, currency, family, changed_entries, reopened)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        importId,
        state.name(),
        company.orElse(null),
        siren.orElse(null),
        findings.kind(),
        findings.file().lines(),
        findings.file().debit(),
        findings.file().credit(),
        findings.file().first().orElse(null),
        findings.file().last().orElse(null),
        findings.entries(),
        findings.debit(),
        findings.credit(),
        findings.errorCount(),
        effect.newEntries(),
        effect.knownEntries(),
        effect.carriedForward(),
        effect.letterings(),
        effect.letteringConflicts(),
        effect.duplicateOf().orElse(null),
        now,
        findings.currency().getCurrencyCode(),
        family,
        effect.changedEntries(),
        effect.reopened());
    int position = 0;
    for (LineError error : findings.errors()) finding(sql, importId, position++, true, error);
    for (LineError warning : findings.warnings())
      finding(sql, importId, position++, false, warning);
    sql.execute("delete from import_progress where import_id = ?", importId);
  }

  private static void finding(
      DSLContext sql, long importId, int position, boolean error, LineError finding) {
    sql.execute(
        """
            insert into import_finding
              (import_id, position, error, line, column_name, value, reason_fr, reason_en)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
        importId,
        position,
        error,
        finding.line(),
        finding.column(),
        finding.value().replace('\0', ' '),
        finding.reason().fr().replace('\0', ' '),
        finding.reason().en().replace('\0', ' '));
  }
}
