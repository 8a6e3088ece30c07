package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.Terms;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The terms of payment of a customer. */
@Component(service = Screen.class)
public final class CustomerTermsScreen extends PersonPage {
  private final Terms terms;

  @Activate
  public CustomerTermsScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference Terms terms,
      @Reference Clock clock) {
    super(ledger, files, clock, "terms");
    this.terms = terms;
  }

  @Override
  Reply show(ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model) {
    LocalDate today = Asked.today(clock);
    if (request.isPartial()) return TermsForm.example(request, today, model);
    model.put("own", TermsForm.row(file.terms().ofCustomer(today)));
    model.put("usual", TermsForm.row(file.terms().ofCompany(today)));
    model.put("declared", TermsForm.rows(file.terms().customer()));
    model.put("here", Places.customer(company, file.account().number()) + "/terms");
    model.putAll(TermsForm.example(request.parameter("terms"), today));
    return new Reply.View("customer-terms", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    LocalDate from = TermsForm.from(request);
    boolean back = request.parameter("do").filter("end"::equals).isPresent();
    Optional<PaymentTerms> declared =
        back ? Optional.empty() : Optional.of(TermsForm.terms(request));
    terms.declare(
        company, Optional.of(request.path("account")), declared, from, request.user().name());
    return done(company, request, back ? "terms-ended" : "terms-saved");
  }
}
