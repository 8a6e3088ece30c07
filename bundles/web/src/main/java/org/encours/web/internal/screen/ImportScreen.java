package org.encours.web.internal.screen;

import java.util.Map;
import java.util.Optional;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One import: progress, control totals, errors. */
@Component
public final class ImportScreen implements Screen {
  private final ImportFacts facts;

  @Activate
  public ImportScreen(@Reference ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String path() {
    return "imports/{id}";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Reply get(ScreenRequest request) {
    Optional<ImportRow> row = Asked.id(request.path("id")).flatMap(facts::find).map(ImportRow::new);
    if (row.isEmpty()) return new Reply.NotFound();
    return new Reply.View(
        request.isPartial() ? "import-state" : "import", Map.of("row", row.get()));
  }
}
