package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Note;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;
import org.encours.api.security.Role;
import org.encours.rest.internal.view.RatingOverrideRequestView;
import org.encours.rest.internal.view.RatingOverrideView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes that persons set by hand. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/rating-override")
@Produces(Topic.JSON)
public final class RatingOverridesTopic implements Topic {
  private static final Map<String, Note> NOTES = CreditBodies.named(Note.values(), Note::name);

  private final LedgerQueries ledger;
  private final Ratings ratings;
  private final Clock clock;

  @Activate
  public RatingOverridesTopic(
      @Reference LedgerQueries ledger, @Reference Ratings ratings, @Reference Clock clock) {
    this.ledger = ledger;
    this.ratings = ratings;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response override(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      RatingOverrideRequestView request) {
    caller.needs(Role.CREDIT_MANAGER);
    Company company = CompanyPath.named(ledger, siren);
    RatingOverrideRequestView body = Bodies.present(request);
    Rating.Override override =
        new Rating.Override(
            Parameters.choice("note", body.note(), NOTES).orElseThrow(() -> Bodies.missing("note")),
            Bodies.text("reason", body.reason()),
            Parameters.date("from", body.from()).orElseGet(() -> LocalDate.now(clock)),
            Parameters.date("until", body.until()).orElseThrow(() -> Bodies.missing("until")),
            caller.user().name());
    ratings.override(company, account, override);
    return Response.status(Response.Status.CREATED).entity(RatingOverrideView.of(override)).build();
  }
}
