package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.ScreenRequest;

/** A screen about the legal person behind the customer account in its path. */
abstract class PersonPage extends CompanyPage {
  final CustomerFiles files;
  final Clock clock;
  private final String tab;

  PersonPage(LedgerQueries ledger, CustomerFiles files, Clock clock, String tab) {
    super(ledger);
    this.files = files;
    this.clock = clock;
    this.tab = tab;
  }

  @Override
  public final String path() {
    return "companies/{siren}/customers/{account}/" + tab;
  }

  @Override
  final Reply show(ScreenRequest request, Company company) {
    LocalDate today = Asked.today(clock);
    Optional<CustomerFile> file = files.file(company, request.path("account"), today);
    if (file.isEmpty()) return new Reply.NotFound();
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("file", file.get());
    model.put("number", file.get().account().number());
    model.put("tab", tab);
    model.put("today", today);
    return show(request, company, file.get(), model);
  }

  abstract Reply show(
      ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model);

  /** Back to this page, which tells what has been done. */
  final Reply done(Company company, ScreenRequest request, String what) {
    return new Reply.Redirect(
        Places.customer(company, request.path("account")) + "/" + tab + "?done=" + what);
  }
}
