package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.LedgerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that go out. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/exports")
public final class ExportsTopic implements Topic {
  private final LedgerQueries ledger;
  private final Exports exports;

  @Activate
  public ExportsTopic(@Reference LedgerQueries ledger, @Reference Exports exports) {
    this.ledger = ledger;
    this.exports = exports;
  }

  @GET
  @Path("fec")
  public Response fec(
      @PathParam("siren") String siren,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    return file(siren, "fec", from, until);
  }

  @GET
  @Path("csv")
  public Response csv(
      @PathParam("siren") String siren,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    return file(siren, "csv", from, until);
  }

  private Response file(String siren, String kind, String from, String until) {
    Company company = CompanyPath.named(ledger, siren);
    Optional<LocalDate> first = Parameters.date("from", from);
    Optional<LocalDate> last = Parameters.date("until", until);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw Refusal.badParameter(
          "until", "« until » précède « from ».", "\"until\" comes before \"from\".");
    }
    Exports.Export export = exports.prepare(company, kind, first, last);
    StreamingOutput content = export::writeTo;
    return Response.ok(content, export.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(export.filename()))
        .build();
  }

  private static String attachment(String filename) {
    return "attachment; filename=\"" + filename.replaceAll("[^A-Za-z0-9._-]", "_") + "\"";
  }
}
