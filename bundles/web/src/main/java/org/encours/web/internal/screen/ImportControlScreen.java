package org.encours.web.internal.screen;

import org.encours.api.ledger.ImportFacts;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an import did to each customer account, what does not fit first. */
@Component
public final class ImportControlScreen implements Screen {
  private final ImportFacts facts;

  @Activate
  public ImportControlScreen(@Reference ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String path() {
    return "imports/{id}/control";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Reply get(ScreenRequest request) {
    return ImportRows.show(
        request,
        facts,
        facts::control,
        (rows, model) -> {
          model.put("openings", rows.stream().anyMatch(control -> control.stated().isPresent()));
          model.put("withdrawals", rows.stream().anyMatch(each -> !each.withdrawn().isZero()));
          return new Reply.View(
              request.isPartial() ? "import-control" : "import-control-page", model);
        });
  }
}
