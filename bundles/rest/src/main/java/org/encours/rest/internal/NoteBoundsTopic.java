package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.encours.api.Money;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Ratings;
import org.encours.api.security.Role;
import org.encours.rest.internal.view.MoneyView;
import org.encours.rest.internal.view.NoteBoundsView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How chances become notes in a company. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/note-bounds")
@Produces(Topic.JSON)
public final class NoteBoundsTopic implements Topic {
  private final LedgerQueries ledger;
  private final Ratings ratings;

  @Activate
  public NoteBoundsTopic(@Reference LedgerQueries ledger, @Reference Ratings ratings) {
    this.ledger = ledger;
    this.ratings = ratings;
  }

  @GET
  public NoteBoundsView bounds(@PathParam("siren") String siren) {
    return bounds(CompanyPath.named(ledger, siren));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public NoteBoundsView choose(
      @Context Caller caller, @PathParam("siren") String siren, NoteBoundsView request) {
    caller.needs(Role.CREDIT_MANAGER);
    Company company = CompanyPath.named(ledger, siren);
    ratings.choose(company, chosen(Bodies.present(request), company), caller.user().name());
    return bounds(company);
  }

  private NoteBoundsView bounds(Company company) {
    return NoteBoundsView.of(ratings.bounds(company.id()), company);
  }

  private static NoteBounds chosen(NoteBoundsView body, Company company) {
    List<Double> upTo = body.upTo();
    MoneyView large = body.largeAtRisk();
    if (upTo == null || upTo.stream().anyMatch(Objects::isNull)) throw Bodies.missing("upTo");
    if (large == null) throw Bodies.missing("largeAtRisk");
    Money amount = CreditBodies.money("largeAtRisk", large.amount(), large.currency(), company);
    if (!amount.currency().equals(company.currency())) {
      throw Refusal.badParameter(
          "largeAtRisk",
          "« largeAtRisk » est un montant en " + company.currency() + ".",
          "\"largeAtRisk\" is an amount in " + company.currency() + ".");
    }
    try {
      return new NoteBounds(upTo, amount.minor());
    } catch (IllegalArgumentException e) {
      throw Refusal.badParameter(
          "upTo",
          "« upTo » donne cinq probabilités croissantes entre 0 et 1, de A à E ;"
              + " « largeAtRisk » n’est pas négatif.",
          "\"upTo\" gives five rising probabilities between 0 and 1, from A to E;"
              + " \"largeAtRisk\" is not negative.");
    }
  }
}
