package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.CustomerTerms;
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

/** The usual terms of payment of a company. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/terms")
@Produces(Topic.JSON)
public final class TermsTopic implements Topic {
  private final LedgerQueries ledger;
  private final CustomerFiles files;
  private final Terms terms;
  private final Clock clock;

  @Activate
  public TermsTopic(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference Terms terms,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.files = files;
    this.terms = terms;
    this.clock = clock;
  }

  @GET
  public TermsBookView book(@Context Caller caller, @PathParam("siren") String siren) {
    return view(caller, CompanyPath.named(ledger, siren));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public TermsChangeView declare(
      @Context Caller caller, @PathParam("siren") String siren, TermsRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    PaymentTerms declared = TermsBodies.terms(Bodies.present(request));
    LocalDate from = TermsBodies.from(request.from());
    long changed =
        terms.declare(company, Optional.empty(), Optional.of(declared), from, caller.user().name());
    return new TermsChangeView(changed, view(caller, company));
  }

  private TermsBookView view(Caller caller, Company company) {
    CustomerTerms usual = new CustomerTerms(List.of(), files.terms(company));
    return TermsBookView.of(usual, LocalDate.now(clock), caller.locale());
  }
}
