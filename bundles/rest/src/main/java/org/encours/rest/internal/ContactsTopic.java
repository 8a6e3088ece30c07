package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.ContactRequestView;
import org.encours.rest.internal.view.ContactView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contacts of customers. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/contacts")
@Produces(Topic.JSON)
public final class ContactsTopic implements Topic {
  private static final Map<String, ContactRole> ROLES =
      Stream.of(ContactRole.values()).collect(Collectors.toMap(ContactRole::code, role -> role));

  private final LedgerQueries ledger;
  private final CustomerFiles files;
  private final CustomerDesk desk;
  private final Clock clock;

  @Activate
  public ContactsTopic(
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
      @Context Caller caller, @PathParam("siren") String siren, ContactRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    String account = Bodies.text("account", Bodies.present(request).account());
    ContactDetails details =
        new ContactDetails(
            Parameters.choice("role", request.role(), ROLES)
                .orElseThrow(() -> Bodies.missing("role")),
            Parameters.given(request.name()).orElse(""),
            Parameters.given(request.email()).orElse(""),
            Parameters.given(request.phone()).orElse(""),
            Parameters.given(request.language()).orElse(""));
    Optional<Long> replaces = Optional.ofNullable(request.replaces());
    long id = desk.addContact(company, account, details, replaces, caller.user().name());
    return files
        .file(company, account, LocalDate.now(clock))
        .flatMap(file -> file.contacts().stream().filter(one -> one.id() == id).findFirst())
        .map(ContactView::of)
        .map(view -> Response.status(Response.Status.CREATED).entity(view).build())
        .orElseThrow();
  }

  @DELETE
  @Path("{id}")
  public void end(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    Company company = CompanyPath.named(ledger, siren);
    desk.endContact(company, Parameters.id(id), caller.user().name());
  }
}
