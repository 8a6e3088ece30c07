package org.encours.web.internal.screen;

import java.util.List;
import java.util.Map;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.CustomerHabits;
import org.encours.api.lettering.Habit;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks whether what was learnt of a customer is to be forgotten; posting to it forgets it. */
@Component(service = Screen.class)
public final class HabitsScreen extends CompanyPage {
  private final CustomerHabits habits;

  @Activate
  public HabitsScreen(@Reference LedgerQueries ledger, @Reference CustomerHabits habits) {
    super(ledger);
    this.habits = habits;
  }

  @Override
  public String path() {
    return "companies/{siren}/customers/{account}/habits";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    String account = request.path("account");
    List<Habit> known = habits.of(company, account);
    if (known.isEmpty()) return new Reply.NotFound();
    if (!request.isPartial()) return new Reply.Redirect(Places.customer(company, account));
    return new Reply.View(
        "habits-dialog", Map.of("company", company, "number", account, "habits", known));
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String account = request.path("account");
    habits.reset(company, account, request.user().name());
    return new Reply.Redirect(Places.customer(company, account) + "?done=habits-forgotten");
  }
}
