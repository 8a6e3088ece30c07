package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.Terms;
import org.encours.rest.internal.view.TermsBookView;
import org.encours.rest.internal.view.TermsChangeView;
import org.encours.rest.internal.view.TermsRequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The terms of payment agreed with a customer. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers/{account}/terms")
@Produces(Topic.JSON)
public final class CustomerTermsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerFiles files;
  private final Terms terms;
  private final Clock clock;

  @Activate
  public CustomerTermsTopic(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference Terms terms,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.files = files;
    this.terms = terms;
    this.clock = clock;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public TermsChangeView declare(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      TermsRequestView request) {
    PaymentTerms declared = TermsBodies.terms(Bodies.present(request));
    LocalDate from = TermsBodies.from(request.from());
    return declare(caller, CompanyPath.named(ledger, siren), account, Optional.of(declared), from);
  }

  /** Back to the company's terms. */
  @DELETE
  public TermsChangeView end(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("from") String from) {
    Company company = CompanyPath.named(ledger, siren);
    return declare(caller, company, account, Optional.empty(), TermsBodies.from(from));
  }

  private TermsChangeView declare(
      Caller caller,
      Company company,
      String account,
      Optional<PaymentTerms> declared,
      LocalDate from) {
    long changed =
        terms.declare(company, Optional.of(account), declared, from, caller.user().name());
    LocalDate today = LocalDate.now(clock);
    return files
        .file(company, account, today)
        .map(file -> TermsBookView.of(file.terms(), today, caller.locale()))
        .map(view -> new TermsChangeView(changed, view))
        .orElseThrow();
  }
}
