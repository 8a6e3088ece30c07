package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.ledger.AccountControl;
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

/** What an import did to each customer account, what does not fit first. */
@Component
public final class ImportControlScreen implements Screen {
  private static final int ROWS = 50;

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
    Optional<ImportReport> report = Asked.id(request.path("id")).flatMap(facts::find);
    if (report.isEmpty()) return new Reply.NotFound();
    Position position = Asked.position(request);
    Page<AccountControl> page = facts.control(report.get().id(), position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("one", report.get());
    model.put("company", report.get().company().orElse(""));
    model.put("rows", page.items());
    model.put("openings", page.items().stream().anyMatch(control -> control.stated().isPresent()));
    model.put(
        "withdrawals", page.items().stream().anyMatch(control -> !control.withdrawn().isZero()));
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View(request.isPartial() ? "import-control" : "import-control-page", model);
  }
}
