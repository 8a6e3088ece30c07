package org.encours.web.internal.screen;

import org.encours.api.ledger.ImportFacts;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The entries that an import showed changed in the ERP, before and after. */
@Component
public final class ImportChangesScreen implements Screen {
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
    return ImportRows.show(
        request, facts, facts::changes, (rows, model) -> new Reply.View("import-changes", model));
  }
}
