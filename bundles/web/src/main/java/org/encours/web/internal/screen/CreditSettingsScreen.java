package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.InvalidRequest;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a company answers orders that ask for credit; posting to it chooses. */
@Component(service = Screen.class)
public final class CreditSettingsScreen extends CompanyPage {
  private final CreditQueries credit;
  private final CreditDesk desk;

  @Activate
  public CreditSettingsScreen(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk) {
    super(ledger);
    this.credit = credit;
    this.desk = desk;
  }

  @Override
  public String path() {
    return "companies/{siren}/settings/credit";
  }

  @Override
  public Role postRole() {
    return Role.CREDIT_MANAGER;
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("policy", credit.policy(company));
    model.put("without", List.of(CreditDecision.ACCEPT, CreditDecision.REFER));
    model.put("over", List.of(CreditDecision.REFER, CreditDecision.REFUSE));
    return new Reply.View("credit-settings", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    int days =
        request
            .parameter("days")
            .flatMap(Asked::id)
            .filter(number -> number >= 0 && number <= CreditPolicy.MOST_DAYS)
            .map(Long::intValue)
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Indiquez un nombre de jours de 0 à " + CreditPolicy.MOST_DAYS + ".",
                        "State a number of days from 0 to " + CreditPolicy.MOST_DAYS + "."));
    CreditPolicy chosen =
        new CreditPolicy(decision(request, "without"), decision(request, "over"), days);
    desk.choose(company, chosen, request.user().name());
    return new Reply.Redirect(
        Places.company(company) + "/settings/credit?done=credit-policy-saved");
  }

  private static CreditDecision decision(ScreenRequest request, String name) {
    return request
        .parameter(name)
        .flatMap(CreditDecision::ofCode)
        .orElseThrow(() -> new InvalidRequest("Faites un choix.", "Choose."));
  }
}
