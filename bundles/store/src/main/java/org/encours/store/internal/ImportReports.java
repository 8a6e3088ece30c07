package org.encours.store.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Reception;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads imports as they stand. */
final class ImportReports {
  private static final String SELECT =
      """
      select i.id, i.filename, i.siren as hint, i.source, i.received_by, i.received_at, i.bytes,
             o.*, p.bytes_read, w.reader as awaited,
             coalesce(o.currency, c.currency, 'EUR') as shown_currency
      from import i
      left join import_outcome o on o.import_id = i.id
      left join import_progress p on p.import_id = i.id
      left join import_waiting w on w.import_id = i.id
      left join company c on c.id = o.company_id
      """;

  private final DSLContext sql;

  ImportReports(DSLContext sql) {
    this.sql = sql;
  }

  Optional<ImportReport> find(long id) {
    return sql.fetchOptional(SELECT + "where i.id = ?", id)
        .map(row -> report(row, findings(id, true), findings(id, false)));
  }

  /** Newest first, without the single errors. */
  Page<ImportReport> list(PageRequest page) {
    long below = page.cursor().map(Cursors::number).orElse(Long.MAX_VALUE);
    List<ImportReport> found =
        sql.fetch(SELECT + "where i.id < ? order by i.id desc limit ?", below, page.limit() + 1)
            .map(row -> report(row, List.of(), List.of()));
    return Cursors.page(found, page.limit(), last -> Long.toString(last.id()));
  }

  private List<LineError> findings(long id, boolean errors) {
    return sql.fetch(
            """
            select line, column_name, value, reason_fr, reason_en from import_finding
            where import_id = ? and error = ? order by position""",
            id,
            errors)
        .map(
            row ->
                new LineError(
                    row.get("line", Integer.class),
                    row.get("column_name", String.class),
                    row.get("value", String.class),
                    Columns.words(row, "reason")));
  }

  private static ImportReport report(Record row, List<LineError> errors, List<LineError> warnings) {
    Optional<String> outcome = Optional.ofNullable(row.get("state", String.class));
    Optional<Long> read = Optional.ofNullable(row.get("bytes_read", Long.class));
    ImportState state =
        outcome
            .map(ImportState::valueOf)
            .orElse(read.isPresent() ? ImportState.IMPORTING : ImportState.RECEIVED);
    long bytes = row.get("bytes", Long.class);
    return new ImportReport(
        row.get("id", Long.class),
        new Reception(
            row.get("filename", String.class),
            Optional.ofNullable(row.get("hint", String.class)),
            row.get("source", String.class),
            row.get("received_by", String.class)),
        state,
        Columns.instant(row, "received_at"),
        outcome.map(final_ -> Columns.instant(row, "recorded_at")),
        bytes,
        state.isFinal() ? bytes : read.orElse(0L),
        Optional.ofNullable(row.get("siren", String.class)),
        currency(row),
        outcome.isPresent() ? findings(row, errors, warnings) : unread(row),
        outcome.isPresent() ? effect(row) : ImportEffect.NONE);
  }

  private static Currency currency(Record row) {
    return Currency.getInstance(row.get("shown_currency", String.class));
  }

  private static ImportFindings unread(Record row) {
    return new ImportFindings(
        "", ControlTotals.NONE, currency(row), 0, 0, 0, List.of(), 0, awaited(row));
  }

  private static List<LineError> awaited(Record row) {
    return Optional.ofNullable(row.get("awaited", String.class)).stream()
        .map(
            reader ->
                new LineError(
                    0,
                    "",
                    reader,
                    new Words(
                        "ce lecteur est arrêté : le fichier l'attend",
                        "this reader is switched off: the file waits for it")))
        .toList();
  }

  private static ImportFindings findings(
      Record row, List<LineError> errors, List<LineError> warnings) {
    return new ImportFindings(
        row.get("kind", String.class),
        new ControlTotals(
            row.get("file_lines", Long.class),
            row.get("file_debit", Long.class),
            row.get("file_credit", Long.class),
            Optional.ofNullable(row.get("first_date", LocalDate.class)),
            Optional.ofNullable(row.get("last_date", LocalDate.class))),
        currency(row),
        row.get("entries", Long.class),
        row.get("debit", Long.class),
        row.get("credit", Long.class),
        errors,
        row.get("error_count", Long.class),
        warnings);
  }

  private static ImportEffect effect(Record row) {
    return new ImportEffect(
        row.get("new_entries", Long.class),
        row.get("known_entries", Long.class),
        row.get("carried_forward", Long.class),
        row.get("changed_entries", Long.class),
        row.get("reopened", Long.class),
        row.get("letterings", Long.class),
        row.get("lettering_conflicts", Long.class),
        Optional.ofNullable(row.get("duplicate_of", Long.class)));
  }
}
