package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Candidate;
import org.encours.api.bank.Movement;
import org.encours.api.bank.Receipts;
import org.encours.api.bank.Waiting;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * One receipt that waits; posting to it identifies it, sets it aside, or takes back what was just
 * decided.
 */
@Component(service = Screen.class)
public final class ReceiptScreen extends CompanyPage {
  private static final int FOUND = 8;
  private static final String SEARCH_PART = "customers";

  private final LedgerQueries ledger;
  private final BankQueries bank;
  private final Optional<Receipts> receipts;
  private final Clock clock;

  @Activate
  public ReceiptScreen(
      @Reference LedgerQueries ledger,
      @Reference BankQueries bank,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Receipts receipts,
      @Reference Clock clock) {
    super(ledger);
    this.ledger = ledger;
    this.bank = bank;
    this.receipts = Optional.ofNullable(receipts);
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/to-identify/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<Long> id = Asked.id(request.path("id"));
    Optional<Waiting> waiting = id.flatMap(number -> bank.waiting(company, number));
    if (waiting.isEmpty()) {
      return id.flatMap(number -> bank.movement(company, number)).isEmpty()
          ? new Reply.NotFound()
          : new Reply.Redirect(Places.movement(company, id.get()));
    }
    Map<String, Object> model = model(company);
    ReceiptCard card = new ReceiptCard(waiting.get());
    if (request.isPartial() && request.parameter("part").filter(SEARCH_PART::equals).isPresent()) {
      String search = request.parameter("q").orElse("");
      model.put("card", card);
      model.put("search", search);
      model.put("found", found(company, waiting.get().movement(), search));
      return new Reply.View("receipt-found", model);
    }
    model.put("cards", List.of(card));
    model.put("pager", ImportTable.NONE.pager());
    return new Reply.View("to-identify", model);
  }

  private List<ReceiptCard.Choice> found(Company company, Movement movement, String search) {
    if (search.isEmpty()) return List.of();
    CustomerQuery query =
        new CustomerQuery(
            search, CustomerQuery.Order.NAME, Asked.today(clock), PageRequest.first(FOUND));
    return ledger.customers(company, query).items().stream()
        .map(CustomerBalance::account)
        .map(
            account ->
                new ReceiptCard.Choice(
                    new Candidate(
                        account.number(),
                        account.name(),
                        ledger
                            .customer(company, account.number(), Asked.today(clock))
                            .orElseThrow()
                            .balance(),
                        Words.same("")),
                    ReceiptCard.alike(movement, account.name())))
        .toList();
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Optional<Movement> known =
        Asked.id(request.path("id")).flatMap(number -> bank.movement(company, number));
    if (known.isEmpty()) return new Reply.NotFound();
    long id = known.get().id();
    String decision = decide(request, company, id);
    if (!request.isPartial()) {
      return new Reply.Redirect(
          Places.toIdentify(company) + (decision.equals("undo") ? "" : "?done=receipt-decided"));
    }
    Map<String, Object> model = model(company);
    Optional<Waiting> waiting = bank.waiting(company, id);
    if (waiting.isPresent()) {
      model.put("card", new ReceiptCard(waiting.get()));
      model.put("again", true);
      return new Reply.View("receipt-again", model);
    }
    Movement movement = bank.movement(company, id).orElseThrow();
    model.put("row", MovementRow.of(movement, company, bank.accounts(company)));
    return new Reply.View("receipt-decided", model);
  }

  private String decide(ScreenRequest request, Company company, long id) {
    Receipts service = Asked.running(receipts);
    String actor = request.user().name();
    String decision = request.parameter("decision").orElse("");
    switch (decision) {
      case "aside" -> service.setAside(company, id, reason(request), actor);
      case "undo" ->
          service.reconsider(
              company,
              id,
              request.parameter("reason").orElse("Annulé aussitôt / undone at once"),
              actor);
      default -> {
        String account =
            request
                .parameter("account")
                .orElseThrow(
                    () -> new InvalidRequest("Choisissez un client.", "Choose a customer."));
        boolean remember = request.parameters("remember").contains(account);
        service.identify(company, id, account, remember, actor);
      }
    }
    return decision;
  }

  private static String reason(ScreenRequest request) {
    return request
        .parameter("reason")
        .orElseThrow(() -> new InvalidRequest("Indiquez le motif.", "State the reason."));
  }

  private Map<String, Object> model(Company company) {
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("on", receipts.isPresent());
    model.put("count", bank.countToIdentify(company));
    return model;
  }
}
