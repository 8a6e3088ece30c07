package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.ledger.ChangedEntry;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The entries that an import showed changed in the ERP, before and after. */
@Component
public final class ImportChangesScreen implements Screen {
  private static final int ROWS = 50;

  private final ImportFacts facts;

  @Activate
  public ImportChangesScreen(@Reference ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String path() {
    return "imports/{id}/changes";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Reply get(ScreenRequest request) {
    Optional<ImportReport> report = Asked.id(request.path("id")).flatMap(facts::find);
    if (report.isEmpty()) return new Reply.NotFound();
    Position position = Asked.position(request);
    Page<ChangedEntry> page = facts.changes(report.get().id(), position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("one", report.get());
    model.put("company", report.get().company().orElse(""));
    model.put("rows", page.items());
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View("import-changes", model);
  }
}
