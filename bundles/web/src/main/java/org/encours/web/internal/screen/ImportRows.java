package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.web.Reply;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;

/** What an import left behind in rows, page by page. */
final class ImportRows {
  private static final int ROWS = 50;

  /** The rows of an import. */
  interface Source<T> {
    Page<T> of(long importId, PageRequest page);
  }

  /** Makes a page of them: the model holds the import, the rows and the pager. */
  interface View<T> {
    Reply of(List<T> rows, Map<String, Object> model);
  }

  private ImportRows() {}

  static <T> Reply show(ScreenRequest request, ImportFacts facts, Source<T> source, View<T> view) {
    Optional<ImportReport> report = Asked.id(request.path("id")).flatMap(facts::find);
    if (report.isEmpty()) return new Reply.NotFound();
    Position position = Asked.position(request);
    Page<T> page = source.of(report.get().id(), position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("one", report.get());
    model.put("company", report.get().company().orElse(""));
    model.put("rows", page.items());
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return view.of(page.items(), model);
  }
}
