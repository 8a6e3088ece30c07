package org.encours.web.internal.screen;

import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;

/**
 * A list of imports.
 *
 * @param rows newest first
 * @param pager where to go
 */
public record ImportTable(List<ImportRow> rows, Pager pager) {
  static final ImportTable NONE = of(new Page<>(List.of(), Optional.empty()), Position.FIRST);

  static ImportTable latest(ImportFacts imports, int limit) {
    Page<ImportReport> page = imports.list(PageRequest.first(limit));
    return of(new Page<>(page.items(), Optional.empty()), Position.FIRST);
  }

  static ImportTable of(Page<ImportReport> page, Position position) {
    return new ImportTable(
        page.items().stream().map(ImportRow::new).toList(),
        Pager.of(position, page.next(), Query.NONE));
  }

  /** Whether one of them is still on its way: then the list refreshes itself. */
  public boolean running() {
    return rows.stream().anyMatch(row -> !row.report().state().isFinal());
  }
}
