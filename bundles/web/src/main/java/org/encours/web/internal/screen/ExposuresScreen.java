package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CustomerExposure;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.credit.ExposureQuery.Filter;
import org.encours.api.credit.ExposureQuery.Order;
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

/** The customers of a company by how much of their limit is used. */
@Component(service = Screen.class)
public final class ExposuresScreen extends CompanyPage {
  private static final int ROWS = 100;
  private static final Map<String, Filter> FILTERS =
      Map.of("limit", Filter.OVER_LIMIT, "none", Filter.WITHOUT_LIMIT, "held", Filter.HELD);
  private static final Map<String, Order> ORDERS =
      Map.of("use", Order.USE, "exposure", Order.EXPOSURE, "account", Order.ACCOUNT);

  private final CreditQueries credit;
  private final Clock clock;

  @Activate
  public ExposuresScreen(
      @Reference LedgerQueries ledger, @Reference CreditQueries credit, @Reference Clock clock) {
    super(ledger);
    this.credit = credit;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/exposures";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(250, new Words("Encours", "Exposure"), "companies/{siren}/exposures"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    String search = request.parameter("q").orElse("");
    String over = request.parameter("over").filter(FILTERS::containsKey).orElse("all");
    String sort = request.parameter("sort").filter(ORDERS::containsKey).orElse("use");
    Position position = Asked.position(request);
    Page<CustomerExposure> page =
        credit.exposures(
            company,
            new ExposureQuery(
                search,
                Optional.ofNullable(FILTERS.get(over)),
                ORDERS.get(sort),
                Asked.today(clock),
                position.request(ROWS)));
    Query query = Query.NONE.with("q", search).with("over", over);
    Map<String, String> sorts = new HashMap<>();
    for (String each : ORDERS.keySet()) sorts.put(each, query.with("sort", each).toString());
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("tab", "customers");
    model.put("search", search);
    model.put("over", over);
    model.put("sort", sort);
    model.put("sorts", sorts);
    model.put("rows", page.items());
    model.put("pager", Pager.of(position, page.next(), query.with("sort", sort)));
    return new Reply.View(request.isPartial() ? "exposures-list" : "exposures", model);
  }
}
