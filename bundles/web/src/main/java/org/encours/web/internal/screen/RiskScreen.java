package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Note;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.PortfolioChart;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a company's customers are spread over the notes, how they moved, and who may pay late. */
@Component(service = Screen.class)
public final class RiskScreen extends CompanyPage {
  static final String PATH = "companies/{siren}/risk";
  private static final int ROWS = 100;

  private final Ratings ratings;
  private final Clock clock;

  @Activate
  public RiskScreen(
      @Reference LedgerQueries ledger, @Reference Ratings ratings, @Reference Clock clock) {
    super(ledger);
    this.ratings = ratings;
    this.clock = clock;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(new MenuEntry(252, new Words("Risque", "Risk"), PATH));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LocalDate asOf = Asked.date(request, "asOf").orElseGet(() -> Asked.today(clock));
    LocalDate since = Asked.date(request, "since").orElseGet(() -> asOf.minusMonths(1));
    if (since.isAfter(asOf)) {
      throw new InvalidRequest(
          "La date de comparaison suit la date demandée.",
          "The day to compare with comes after the day asked for.");
    }
    Position position = Asked.position(request);
    Page<Rating> page = ratings.ratings(company, asOf, position.request(ROWS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("rows", page.items());
    Query query = Query.NONE.with("asOf", asOf).with("since", since);
    model.put("pager", Pager.of(position, page.next(), query));
    if (request.isPartial()) return new Reply.View("risk-list", model);
    Portfolio portfolio = ratings.portfolio(company, asOf, since);
    model.put("tab", "notes");
    model.put("portfolio", portfolio);
    model.put("chart", PortfolioChart.of(portfolio));
    model.put("notes", Note.values());
    return new Reply.View("risk", model);
  }
}
