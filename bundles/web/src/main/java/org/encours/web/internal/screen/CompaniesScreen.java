package org.encours.web.internal.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.PathSegments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way in: chooses the company, or tells how to load the first file. */
@Component
public final class CompaniesScreen implements Screen {
  private final LedgerQueries ledger;
  private final ImportFacts imports;

  @Activate
  public CompaniesScreen(@Reference LedgerQueries ledger, @Reference ImportFacts imports) {
    this.ledger = ledger;
    this.imports = imports;
  }

  @Override
  public String path() {
    return "";
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Reply get(ScreenRequest request) {
    List<Company> companies = ledger.companies();
    if (companies.size() == 1 && request.parameter("all").isEmpty()) {
      return new Reply.Redirect("companies/" + PathSegments.encode(companies.get(0).siren()));
    }
    ImportTable running = companies.isEmpty() ? ImportTable.latest(imports, 5) : ImportTable.NONE;
    return new Reply.View(
        "companies", Map.of("companies", companies, "imports", running, "siren", Optional.empty()));
  }
}
