package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.CustomerTerms;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Terms;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What holds for a whole company: its usual terms of payment. */
@Component(service = Screen.class)
public final class CompanySettingsScreen extends CompanyPage {
  private final CustomerFiles files;
  private final Terms terms;
  private final Clock clock;

  @Activate
  public CompanySettingsScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference Terms terms,
      @Reference Clock clock) {
    super(ledger);
    this.files = files;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/settings";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(750, new Words("Réglages", "Settings"), "companies/{siren}/settings"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LocalDate today = Asked.today(clock);
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("today", today);
    if (request.isPartial()) return TermsForm.example(request, today, model);
    List<DeclaredTerms> declared = files.terms(company);
    CustomerTerms usual = new CustomerTerms(List.of(), declared);
    model.put("usual", TermsForm.row(usual.ofCompany(today)));
    model.put("declared", TermsForm.rows(declared));
    model.put("here", Places.company(company) + "/settings");
    model.putAll(TermsForm.example(request.parameter("terms"), today));
    return new Reply.View("company-settings", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    LocalDate from = TermsForm.from(request);
    terms.declare(
        company,
        Optional.empty(),
        Optional.of(TermsForm.terms(request)),
        from,
        request.user().name());
    return new Reply.Redirect(Places.company(company) + "/settings?done=terms-saved");
  }
}
