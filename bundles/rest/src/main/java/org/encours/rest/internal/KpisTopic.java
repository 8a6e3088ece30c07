package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.KpiReports;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.KpisView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The key figures of a company, as of a day and as known at a moment. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/kpis")
@Produces(Topic.JSON)
public final class KpisTopic implements Topic {
  private final LedgerQueries ledger;
  private final KpiReports reports;
  private final Clock clock;

  @Activate
  public KpisTopic(
      @Reference LedgerQueries ledger, @Reference KpiReports reports, @Reference Clock clock) {
    this.ledger = ledger;
    this.reports = reports;
    this.clock = clock;
  }

  @GET
  public KpisView get(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("asOf") String asOf,
      @QueryParam("knownAt") String knownAt,
      @QueryParam("days") String days,
      @QueryParam("collectionDays") String collectionDays) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    Instant moment = Parameters.instant("knownAt", knownAt).orElseGet(clock::instant);
    KpiQuery query =
        new KpiQuery(
            day,
            moment,
            Parameters.count("days", days, KpiQuery.MOST_DAYS).orElse(KpiQuery.USUAL_DAYS),
            Parameters.count("collectionDays", collectionDays, KpiQuery.MOST_DAYS)
                .orElse(KpiQuery.USUAL_COLLECTION_DAYS));
    return KpisView.of(reports.kpis(company, query), caller.locale());
  }
}
