package org.encours.web.internal.screen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.web.internal.domain.Pace;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;

/**
 * A list of imports.
 *
 * @param rows newest first
 * @param pager where to go
 * @param again query that looks at the same page again, and tells how far reading was this time
 */
public record ImportTable(List<ImportRow> rows, Pager pager, String again) {
  static final ImportTable NONE = of(new Page<>(List.of(), Optional.empty()), Position.FIRST);

  static ImportTable latest(ImportFacts imports, int limit) {
    Page<ImportReport> page = imports.list(PageRequest.first(limit));
    return of(new Page<>(page.items(), Optional.empty()), Position.FIRST);
  }

  static ImportTable of(Page<ImportReport> page, Position position) {
    return new ImportTable(
        page.items().stream().map(ImportRow::new).toList(),
        Pager.of(position, page.next(), Query.NONE),
        position.addTo(Query.NONE).toString());
  }

  /** The list seen now, after its files were seen before. */
  static ImportTable watched(
      Page<ImportReport> page, Position position, List<Pace.Look> before, Instant now) {
    Query again = position.addTo(Query.NONE);
    for (ImportReport report : page.items()) {
      if (report.state() != ImportState.IMPORTING) continue;
      Pace.Look first =
          before.stream()
              .filter(look -> look.id() == report.id())
              .findFirst()
              .orElse(ImportRow.look(report, now));
      again = again.with("seen", first);
    }
    return new ImportTable(
        page.items().stream().map(report -> ImportRow.watched(report, before, now)).toList(),
        Pager.of(position, page.next(), Query.NONE),
        again.toString());
  }

  /** Whether one of them is still on its way: then the list refreshes itself. */
  public boolean running() {
    return rows.stream().anyMatch(row -> !row.report().state().isFinal());
  }
}
