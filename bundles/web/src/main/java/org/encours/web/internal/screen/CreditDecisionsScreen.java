package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditScope;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where limits and holds are decided: what it is posted to by the customer's credit page. */
@Component(service = Screen.class)
public final class CreditDecisionsScreen extends CompanyPage {
  private final CreditDesk desk;
  private final Clock clock;

  @Activate
  public CreditDecisionsScreen(
      @Reference LedgerQueries ledger, @Reference CreditDesk desk, @Reference Clock clock) {
    super(ledger);
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/customers/{account}/credit/decisions";
  }

  @Override
  public Role postRole() {
    return Role.CREDIT_MANAGER;
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    return new Reply.Redirect(Places.credit(company, request.path("account")));
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String account = request.path("account");
    String actor = request.user().name();
    LocalDate today = Asked.today(clock);
    CreditScope scope = CreditForms.scope(request);
    LocalDate from = Asked.date(request, "from").orElse(today);
    String reason = CreditForms.text(request, "reason");
    String done =
        switch (request.parameter("do").orElse("")) {
          case "hold" -> {
            desk.hold(company, account, scope, from, reason, actor);
            yield "held";
          }
          case "release" -> {
            desk.release(company, account, scope, from, reason, actor);
            yield "released";
          }
          default -> {
            desk.decide(company, account, CreditForms.limit(request, company, today), actor);
            yield "limit-decided";
          }
        };
    return new Reply.Redirect(Places.credit(company, account) + "?done=" + done);
  }
}
