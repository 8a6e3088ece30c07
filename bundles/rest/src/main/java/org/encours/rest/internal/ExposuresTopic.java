package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.credit.ExposureQuery.Filter;
import org.encours.api.credit.ExposureQuery.Order;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CustomerExposureView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers of a company against their limits. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/exposures")
@Produces(Topic.JSON)
public final class ExposuresTopic implements Topic {
  private static final Map<String, Filter> FILTERS =
      Map.of("limit", Filter.OVER_LIMIT, "noLimit", Filter.WITHOUT_LIMIT, "held", Filter.HELD);
  private static final Map<String, Order> ORDERS =
      Map.of("use", Order.USE, "exposure", Order.EXPOSURE, "account", Order.ACCOUNT);

  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final Clock clock;

  @Activate
  public ExposuresTopic(
      @Reference LedgerQueries ledger, @Reference CreditQueries credit, @Reference Clock clock) {
    this.ledger = ledger;
    this.credit = credit;
    this.clock = clock;
  }

  @GET
  public Listing<CustomerExposureView> list(
      @PathParam("siren") String siren,
      @QueryParam("over") String over,
      @QueryParam("search") String search,
      @QueryParam("sort") String sort,
      @QueryParam("asOf") String asOf,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    Optional<Filter> filter = Parameters.choice("over", over, FILTERS);
    Order order = Parameters.choice("sort", sort, ORDERS).orElse(Order.USE);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    String text = Parameters.given(search).orElse("");
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> credit.exposures(company, new ExposureQuery(text, filter, order, day, page)),
        CustomerExposureView::of);
  }
}
