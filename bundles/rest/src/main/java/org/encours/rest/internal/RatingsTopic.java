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
import org.encours.rest.internal.view.RatingView;
import org.encours.rest.internal.view.RatingsView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes of a company's customers. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/ratings")
@Produces(Topic.JSON)
public final class RatingsTopic implements Topic {
  private final LedgerQueries ledger;
  private final Ratings ratings;
  private final Clock clock;

  @Activate
  public RatingsTopic(
      @Reference LedgerQueries ledger, @Reference Ratings ratings, @Reference Clock clock) {
    this.ledger = ledger;
    this.ratings = ratings;
    this.clock = clock;
  }

  @GET
  public RatingsView list(
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    return RatingsView.of(
        day,
        Parameters.list(
            Parameters.page(limit, cursor),
            page -> ratings.ratings(company, day, page),
            RatingView::of));
  }
}
