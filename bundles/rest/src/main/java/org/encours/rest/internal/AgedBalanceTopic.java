package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.encours.api.PageRequest;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.AgedBalanceView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The aged balance of a company, as of a day and as known at a moment. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/aged-balance")
@Produces(Topic.JSON)
public final class AgedBalanceTopic implements Topic {
  private static final Map<String, AgedBalanceQuery.Order> ORDERS =
      Map.of(
          "account", AgedBalanceQuery.Order.ACCOUNT,
          "balance", AgedBalanceQuery.Order.BALANCE,
          "overdue", AgedBalanceQuery.Order.OVERDUE);

  private final LedgerQueries ledger;
  private final Clock clock;

  @Activate
  public AgedBalanceTopic(@Reference LedgerQueries ledger, @Reference Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @GET
  public AgedBalanceView get(
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("knownAt") String knownAt,
      @QueryParam("sort") String sort,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    Instant moment = Parameters.instant("knownAt", knownAt).orElseGet(clock::instant);
    AgedBalanceQuery.Order order =
        Parameters.choice("sort", sort, ORDERS).orElse(AgedBalanceQuery.Order.ACCOUNT);
    PageRequest page = Parameters.page(limit, cursor);
    AgedBalanceQuery query = new AgedBalanceQuery(day, moment, order, page);
    return AgedBalanceView.of(Parameters.read(page, () -> ledger.agedBalance(company, query)));
  }
}
