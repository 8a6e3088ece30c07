package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Lateness;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers of a company: found while typing, sorted by a click. */
@Component(service = Screen.class)
public final class CustomersScreen extends CompanyPage {
  private static final int ROWS = 100;

  private final LedgerQueries ledger;
  private final Clock clock;

  /** A customer and the lateness of the oldest open debit. */
  public record Row(CustomerBalance customer, Optional<Lateness> oldest) {}

  @Activate
  public CustomersScreen(@Reference LedgerQueries ledger, @Reference Clock clock) {
    super(ledger);
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/customers";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(200, new Words("Clients", "Customers"), "companies/{siren}/customers"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LocalDate today = Asked.today(clock);
    String search = request.parameter("q").orElse("");
    CustomerQuery.Order order = order(request.parameter("sort").orElse(""));
    Position position = Asked.position(request);
    Page<CustomerBalance> page =
        ledger.customers(company, new CustomerQuery(search, order, today, position.request(ROWS)));
    List<Row> rows =
        page.items().stream()
            .map(c -> new Row(c, c.oldestDue().map(due -> lateness(due, today))))
            .toList();
    String sort = code(order);
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("search", search);
    model.put("sort", sort);
    model.put("sorts", sorts(search));
    model.put("rows", rows);
    model.put(
        "pager", Pager.of(position, page.next(), Query.NONE.with("q", search).with("sort", sort)));
    return new Reply.View(request.isPartial() ? "customers-list" : "customers", model);
  }

  /** The query that sorts the list, by code of the order. */
  private static Map<String, String> sorts(String search) {
    Map<String, String> queries = new HashMap<>();
    for (CustomerQuery.Order order : CustomerQuery.Order.values()) {
      Query query = Query.NONE.with("q", search).with("sort", code(order));
      queries.put(code(order), query.toString());
    }
    return queries;
  }

  private static Lateness lateness(LocalDate due, LocalDate today) {
    return Lateness.of(due, today, AgeBuckets.USUAL);
  }

  private static CustomerQuery.Order order(String code) {
    return Stream.of(CustomerQuery.Order.values())
        .filter(order -> code(order).equals(code))
        .findFirst()
        .orElse(CustomerQuery.Order.OVERDUE);
  }

  private static String code(CustomerQuery.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
