package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The electronic invoices of a company, those without entry first if there are any. */
@Component(service = Screen.class)
public final class InvoicesScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final InvoiceQueries invoices;

  @Activate
  public InvoicesScreen(@Reference LedgerQueries ledger, @Reference InvoiceQueries invoices) {
    super(ledger);
    this.invoices = invoices;
  }

  @Override
  public String path() {
    return "companies/{siren}/invoices";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(600, new Words("Factures", "Invoices"), "companies/{siren}/invoices"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    long waiting = invoices.countPending(company);
    boolean pending = request.parameter("pending").map("true"::equals).orElse(waiting > 0);
    Position position = Asked.position(request);
    Page<StoredInvoice> page = invoices.invoices(company, pending, position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("pending", pending);
    model.put("waiting", waiting);
    model.put("rows", page.items().stream().map(InvoiceSheet::new).toList());
    model.put("pager", Pager.of(position, page.next(), Query.NONE.with("pending", pending)));
    return new Reply.View(request.isPartial() ? "invoices-list" : "invoices", model);
  }
}
