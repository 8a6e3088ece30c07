package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.CustomerHabits;
import org.encours.rest.internal.view.HabitView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a customer usually pays. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/habits")
@Produces(Topic.JSON)
public final class HabitsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerHabits habits;

  @Activate
  public HabitsTopic(@Reference LedgerQueries ledger, @Reference CustomerHabits habits) {
    this.ledger = ledger;
    this.habits = habits;
  }

  @GET
  public Listing<HabitView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account) {
    List<HabitView> all =
        habits.of(CompanyPath.named(ledger, siren), account).stream()
            .map(habit -> HabitView.of(habit, caller.locale()))
            .toList();
    return new Listing<>(all, null);
  }

  /** Forgets them: they are learnt again from what is confirmed from now on. */
  @POST
  @Path("reset")
  public void reset(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account) {
    habits.reset(CompanyPath.named(ledger, siren), account, caller.user().name());
  }
}
