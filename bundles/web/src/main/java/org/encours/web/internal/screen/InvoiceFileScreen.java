package org.encours.web.internal.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** A file inside an electronic invoice, to be saved: it comes from outside, and may be anything. */
@Component(service = Screen.class)
public final class InvoiceFileScreen extends CompanyPage {
  private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

  private final InvoiceQueries invoices;

  @Activate
  public InvoiceFileScreen(@Reference LedgerQueries ledger, @Reference InvoiceQueries invoices) {
    super(ledger);
    this.invoices = invoices;
  }

  @Override
  public String path() {
    return "companies/{siren}/invoices/{id}/attachments/{place}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<StoredInvoice> found =
        Asked.id(request.path("id")).flatMap(id -> invoices.invoice(company, id));
    Optional<InvoiceSheet.File> file =
        found.flatMap(
            invoice ->
                new InvoiceSheet(invoice)
                    .files().stream()
                        .filter(one -> request.path("place").equals("" + one.place()))
                        .findFirst());
    if (file.isEmpty()) return new Reply.NotFound();
    Optional<byte[]> content = invoices.attachment(company, found.get().id(), file.get().place());
    if (content.isEmpty()) return new Reply.NotFound();
    String name = file.get().name().replaceAll("[\\p{Cntrl}\\\\/]", "_");
    byte[] bytes = content.get();
    return new Reply.Content(
        type(file.get().type()), name.isBlank() ? "attachment" : name, out -> out.write(bytes));
  }

  private static String type(String stated) {
    String type = stated.strip().toLowerCase(Locale.ROOT);
    return TYPES.contains(type) ? type : "application/octet-stream";
  }
}
