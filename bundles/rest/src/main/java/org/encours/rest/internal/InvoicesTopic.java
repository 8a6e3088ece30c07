package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.encours.api.document.Invoice;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.InvoiceView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The electronic invoices of a company. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/invoices")
@Produces(Topic.JSON)
public final class InvoicesTopic implements Topic {
  /** What a browser may be told; anything else in an invoice is bytes to keep. */
  private static final Set<String> KNOWN_TYPES =
      Set.of("application/pdf", "image/png", "image/jpeg");

  private final LedgerQueries ledger;
  private final InvoiceQueries invoices;

  @Activate
  public InvoicesTopic(@Reference LedgerQueries ledger, @Reference InvoiceQueries invoices) {
    this.ledger = ledger;
    this.invoices = invoices;
  }

  @GET
  public Listing<InvoiceView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("pending") String pending,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    boolean only = Parameters.flag("pending", pending);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> invoices.invoices(company, only, page),
        invoice -> InvoiceView.of(invoice, caller.locale()));
  }

  @GET
  @Path("{id}")
  public InvoiceView one(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    return InvoiceView.of(
        found(CompanyPath.named(ledger, siren), Parameters.id(id)), caller.locale());
  }

  @GET
  @Path("{id}/attachments/{place}")
  public Response attachment(
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      @PathParam("place") String place) {
    Company company = CompanyPath.named(ledger, siren);
    StoredInvoice invoice = found(company, Parameters.id(id));
    long at = Parameters.id(place);
    if (at < 1 || at > invoice.invoice().attachments().size()) throw new Refusal(Problem.of(404));
    Invoice.Attachment attachment = invoice.invoice().attachments().get((int) at - 1);
    byte[] content =
        invoices
            .attachment(company, invoice.id(), (int) at)
            .orElseThrow(() -> new Refusal(Problem.of(404)));
    return Response.ok(content, type(attachment.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.filename()))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static String type(String stated) {
    String type = stated.toLowerCase(Locale.ROOT).strip();
    return KNOWN_TYPES.contains(type) ? type : MediaType.APPLICATION_OCTET_STREAM;
  }

  private static String disposition(String filename) {
    String plain = filename.replaceAll("[\\p{Cntrl}\\\\/]", "_");
    if (plain.isBlank()) plain = "attachment";
    String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + plain.replaceAll("[^A-Za-z0-9._-]", "_")
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }

  private StoredInvoice found(Company company, long id) {
    return invoices
        .invoice(company, id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucune facture électronique n’a le numéro " + id + ".",
                    "No electronic invoice has number " + id + "."));
  }
}
