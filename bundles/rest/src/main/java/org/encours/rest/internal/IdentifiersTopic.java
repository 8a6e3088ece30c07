package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.Identifier.Kind;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.IdentifierRequestView;
import org.encours.rest.internal.view.IdentifierView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register numbers of a customer. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/identifiers")
@Produces(Topic.JSON)
public final class IdentifiersTopic implements Topic {
  private static final Map<String, Kind> KINDS =
      Map.of("siren", Kind.SIREN, "siret", Kind.SIRET, "vat", Kind.VAT, "other", Kind.OTHER);

  private final LedgerQueries ledger;
  private final CustomerFiles files;
  private final CustomerDesk desk;
  private final Clock clock;

  @Activate
  public IdentifiersTopic(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference CustomerDesk desk,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.files = files;
    this.desk = desk;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      IdentifierRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    Kind kind =
        Parameters.choice("kind", Bodies.present(request).kind(), KINDS)
            .orElseThrow(() -> Bodies.missing("kind"));
    Identifier identifier =
        new Identifier(
            kind,
            Bodies.text("value", request.value()),
            Parameters.given(request.register()).orElse(""));
    long id = desk.addIdentifier(company, account, identifier, caller.user().name());
    return files
        .file(company, account, LocalDate.now(clock))
        .flatMap(file -> file.identifiers().stream().filter(one -> one.id() == id).findFirst())
        .map(one -> IdentifierView.of(one, caller.locale()))
        .map(view -> Response.status(Response.Status.CREATED).entity(view).build())
        .orElseThrow();
  }

  @DELETE
  @Path("{id}")
  public void withdraw(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @PathParam("id") String id,
      @QueryParam("reason") String reason) {
    Company company = CompanyPath.named(ledger, siren);
    long identifier = Parameters.id(id);
    String why = Bodies.text("reason", reason);
    desk.withdrawIdentifier(company, account, identifier, why, caller.user().name());
  }
}
