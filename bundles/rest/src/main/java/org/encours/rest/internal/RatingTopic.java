package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;
import org.encours.rest.internal.view.RatingDetailView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The note of one customer, with what it rests on. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/rating")
@Produces(Topic.JSON)
public final class RatingTopic implements Topic {
  private final LedgerQueries ledger;
  private final Ratings ratings;
  private final Clock clock;

  @Activate
  public RatingTopic(
      @Reference LedgerQueries ledger, @Reference Ratings ratings, @Reference Clock clock) {
    this.ledger = ledger;
    this.ratings = ratings;
    this.clock = clock;
  }

  @GET
  public RatingDetailView rating(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("asOf") String asOf) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    Rating rating =
        ratings.rating(company, account, day).orElseThrow(() -> none(company, account, day));
    List<Rating> history =
        ratings.history(company, account).stream()
            .filter(past -> !past.from().isAfter(day))
            .toList();
    return RatingDetailView.of(rating, history, caller.locale());
  }

  private Refusal none(Company company, String account, LocalDate day) {
    if (ledger.customer(company, account, day).isEmpty()) return CustomersTopic.unknown(account);
    return Refusal.notFound(
        "Le client " + account + " n’avait pas encore de note le " + day + ".",
        "Customer " + account + " had no note yet on " + day + ".");
  }
}
