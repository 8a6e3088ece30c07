package org.encours.web.internal.screen;

import java.util.Map;
import java.util.Optional;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One electronic invoice. */
@Component(service = Screen.class)
public final class InvoiceScreen extends CompanyPage {
  private final InvoiceQueries invoices;

  @Activate
  public InvoiceScreen(@Reference LedgerQueries ledger, @Reference InvoiceQueries invoices) {
    super(ledger);
    this.invoices = invoices;
  }

  @Override
  public String path() {
    return "companies/{siren}/invoices/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<StoredInvoice> found =
        Asked.id(request.path("id")).flatMap(id -> invoices.invoice(company, id));
    if (found.isEmpty()) return new Reply.NotFound();
    return new Reply.View(
        "invoice", Map.of("company", company, "sheet", new InvoiceSheet(found.get())));
  }
}
