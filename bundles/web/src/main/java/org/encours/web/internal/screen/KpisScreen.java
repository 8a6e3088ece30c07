package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.kpi.KpiName;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.kpi.KpiReports;
import org.encours.api.kpi.Kpis;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The key figures of a company with their workings; in part, the tiles of the overview. */
@Component(service = Screen.class)
public final class KpisScreen extends CompanyPage {
  /** Those that have a tile. */
  private static final Set<KpiName> TILES =
      EnumSet.complementOf(EnumSet.of(KpiName.OPEN_DISPUTED, KpiName.INVOICES_DISPUTED));

  private final Optional<KpiReports> reports;
  private final Clock clock;

  @Activate
  public KpisScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          KpiReports reports,
      @Reference Clock clock) {
    super(ledger);
    this.reports = Optional.ofNullable(reports);
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/kpis";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LocalDate asOf = Asked.date(request, "asOf").orElseGet(() -> Asked.today(clock));
    Optional<Instant> known = Asked.moment(request, "knownAt", clock.getZone());
    Query query = Query.NONE;
    if (request.parameter("asOf").isPresent()) query = query.with("asOf", asOf);
    query = query.with("knownAt", request.parameter("knownAt").orElse(""));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("query", query.toString());
    if (request.isPartial() && reports.isEmpty()) {
      model.put("rows", List.of());
      return new Reply.View("kpi-tiles", model);
    }
    Kpis kpis =
        Asked.running(reports).kpis(company, KpiQuery.usual(asOf, known.orElseGet(clock::instant)));
    model.put("inputs", kpis.inputs());
    model.put("asOf", asOf);
    model.put("known", known);
    model.put(
        "rows",
        kpis.figures().stream()
            .filter(kpi -> !request.isPartial() || TILES.contains(kpi.name()))
            .map(KpiRow::of)
            .toList());
    return new Reply.View(request.isPartial() ? "kpi-tiles" : "kpis", model);
  }
}
