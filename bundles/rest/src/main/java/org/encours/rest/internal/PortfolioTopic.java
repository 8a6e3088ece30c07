package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Ratings;
import org.encours.rest.internal.view.PortfolioView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the customers of a company are spread over the notes. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/portfolio")
@Produces(Topic.JSON)
public final class PortfolioTopic implements Topic {
  private final LedgerQueries ledger;
  private final Ratings ratings;
  private final Clock clock;

  @Activate
  public PortfolioTopic(
      @Reference LedgerQueries ledger, @Reference Ratings ratings, @Reference Clock clock) {
    this.ledger = ledger;
    this.ratings = ratings;
    this.clock = clock;
  }

  @GET
  public PortfolioView portfolio(
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("since") String since) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    LocalDate before = Parameters.date("since", since).orElseGet(() -> day.minusMonths(1));
    if (before.isAfter(day)) {
      throw Refusal.badParameter(
          "since",
          "« since » ne peut pas suivre « asOf ».",
          "\"since\" cannot come after \"asOf\".");
    }
    return PortfolioView.of(ratings.portfolio(company, day, before));
  }
}
