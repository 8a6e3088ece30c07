package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.encours.api.Page;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What asks for attention about the credit of customers today. */
@Component(service = Screen.class)
public final class CreditAlertsScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final CreditQueries credit;
  private final Clock clock;

  @Activate
  public CreditAlertsScreen(
      @Reference LedgerQueries ledger, @Reference CreditQueries credit, @Reference Clock clock) {
    super(ledger);
    this.credit = credit;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/exposures/alerts";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Position position = Asked.position(request);
    Page<CreditAlert> page = credit.alerts(company, Asked.today(clock), position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("tab", "alerts");
    model.put("alerts", page.items());
    model.put("pager", Pager.of(position, page.next(), Query.NONE));
    return new Reply.View("credit-alerts", model);
  }
}
