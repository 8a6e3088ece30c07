package org.encours.web.internal.screen;

import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;

/** A screen about the company whose SIREN is in its path. */
abstract class CompanyPage implements Screen {
  private final LedgerQueries ledger;

  CompanyPage(LedgerQueries ledger) {
    this.ledger = ledger;
  }

  @Override
  public Role role() {
    return Role.VIEWER;
  }

  @Override
  public Role postRole() {
    return Role.ACCOUNTANT;
  }

  @Override
  public final Reply get(ScreenRequest request) {
    Optional<Company> company = ledger.company(request.path("siren"));
    return company.isEmpty() ? new Reply.NotFound() : show(request, company.get());
  }

  @Override
  public final Reply post(ScreenRequest request) {
    Optional<Company> company = ledger.company(request.path("siren"));
    return company.isEmpty() ? new Reply.NotFound() : act(request, company.get());
  }

  abstract Reply show(ScreenRequest request, Company company);

  Reply act(ScreenRequest request, Company company) {
    return new Reply.NotFound();
  }
}
