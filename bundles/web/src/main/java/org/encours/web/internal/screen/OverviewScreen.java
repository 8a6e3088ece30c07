package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankQueries;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Companies;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * A company at a glance: key figures and aged balance, as of a day, as known at a moment; posting
 * to it names the company.
 */
@Component(service = Screen.class)
public final class OverviewScreen extends CompanyPage {
  private static final int ROWS = 50;
  private static final int CHARTED = 10;
  private static final int IMPORTS_LOOKED_AT = 100;

  /** Counting goes no further: more is shown as "more than". */
  private static final int COUNTED_PROPOSALS = 100;

  private static final String COUNT_PART = "customer-count";

  /** A customer's line. */
  public record Row(CustomerAccount account, AgedRow aged) {}

  private final LedgerQueries ledger;
  private final LetteringFacts letterings;
  private final ImportFacts imports;
  private final BankQueries bank;
  private final Optional<Companies> companies;
  private final Clock clock;

  @Activate
  public OverviewScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts letterings,
      @Reference ImportFacts imports,
      @Reference BankQueries bank,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Companies companies,
      @Reference Clock clock) {
    super(ledger);
    this.ledger = ledger;
    this.letterings = letterings;
    this.imports = imports;
    this.bank = bank;
    this.companies = Optional.ofNullable(companies);
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}";
  }

  @Override
  public Optional<MenuEntry> menu() {
    return Optional.of(
        new MenuEntry(100, new Words("Vue d'ensemble", "Overview"), "companies/{siren}"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    LocalDate asOf = Asked.date(request, "asOf").orElseGet(() -> Asked.today(clock));
    Optional<Instant> known = Asked.moment(request, "knownAt", clock.getZone());
    Instant knownAt = known.orElseGet(clock::instant);
    if (request.isPartial() && request.parameter("part").filter(COUNT_PART::equals).isPresent()) {
      Page<AgedBalance.Row> many =
          balance(company, asOf, knownAt, PageRequest.first(PageRequest.MOST)).rows();
      return new Reply.View("overview-count", Map.of("count", Count.of(many)));
    }
    Position position = Asked.position(request);
    AgedBalance balance = balance(company, asOf, knownAt, position.request(ROWS));
    Query query = Query.NONE;
    if (request.parameter("asOf").isPresent()) query = query.with("asOf", asOf);
    query = query.with("knownAt", request.parameter("knownAt").orElse(""));

    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("naming", companies.isPresent());
    model.put("asOf", asOf);
    model.put("today", Asked.today(clock));
    model.put("known", known);
    model.put("knownAt", knownAt);
    model.put("knownAtText", known.map(this::local).map(Object::toString).orElse(""));
    model.put("query", query.toString());
    model.put("balance", balance);
    model.put("figures", KeyFigures.of(balance.total()));
    model.put("count", Count.of(balance.rows()));
    model.put("countPart", query.with("part", COUNT_PART).toString());
    model.put("total", new AgedRow(balance.total()));
    model.put(
        "rows",
        balance.rows().items().stream()
            .map(r -> new Row(r.account(), new AgedRow(r.line())))
            .toList());
    model.put("charted", CHARTED);
    model.put("proposals", proposals(company));
    model.put("toIdentify", bank.countToIdentify(company));
    model.put("lastImport", lastImport(company));
    model.put("pager", Pager.of(position, balance.rows().next(), query));
    return new Reply.View(request.isPartial() ? "overview-table" : "overview", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String name =
        request
            .parameter("name")
            .orElseThrow(
                () -> new InvalidRequest("Indiquez un nom.", "State the name of the company."));
    Asked.running(companies)
        .declare(company.siren(), name, company.currency(), request.user().name());
    return new Reply.Redirect(Places.company(company) + "?done=renamed");
  }

  private AgedBalance balance(Company company, LocalDate asOf, Instant knownAt, PageRequest page) {
    return ledger.agedBalance(
        company, new AgedBalanceQuery(asOf, knownAt, AgedBalanceQuery.Order.OVERDUE, page));
  }

  private Count proposals(Company company) {
    return Count.of(
        letterings.proposals(
            company,
            new LetteringQuery(Optional.empty(), false, PageRequest.first(COUNTED_PROPOSALS))));
  }

  private Optional<ImportRow> lastImport(Company company) {
    return imports.list(PageRequest.first(IMPORTS_LOOKED_AT)).items().stream()
        .filter(report -> report.company().filter(company.siren()::equals).isPresent())
        .findFirst()
        .map(ImportRow::new);
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
  }
}
