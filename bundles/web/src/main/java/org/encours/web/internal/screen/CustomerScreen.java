package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.credit.CreditQueries;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemFilter;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.CustomerHabits;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.Proposal;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Ageing;
import org.encours.web.internal.domain.Lateness;
import org.encours.web.internal.domain.RatingChart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * One customer: what is open, what is proposed, what was lettered. With {@code tick=<proposal>} the
 * entries of a proposal come first, ticked: to be adjusted.
 */
@Component(service = Screen.class)
public final class CustomerScreen extends CompanyPage {
  private static final int ROWS = 200;
  private static final int SHOWN_PROPOSALS = 3;
  private static final int SHOWN_LETTERINGS = 20;
  private static final AgeBuckets BUCKETS = AgeBuckets.USUAL;

  private final LedgerQueries ledger;
  private final LetteringFacts letterings;
  private final CustomerHabits habits;
  private final InvoiceQueries invoices;
  private final Optional<CreditQueries> credit;
  private final Optional<Ratings> ratings;
  private final boolean letteringOn;
  private final Clock clock;

  /**
   * An item.
   *
   * @param lateness how late it is, if it is a debit that is open
   * @param invoice number of its electronic invoice, if there is one
   */
  public record Row(Item item, Optional<Lateness> lateness, Optional<Long> invoice) {}

  @Activate
  public CustomerScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings,
      @Reference CustomerHabits habits,
      @Reference InvoiceQueries invoices,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CreditQueries credit,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Ratings ratings,
      @Reference Clock clock) {
    super(ledger);
    this.ledger = ledger;
    this.letterings = facts;
    this.habits = habits;
    this.invoices = invoices;
    this.credit = Optional.ofNullable(credit);
    this.ratings = Optional.ofNullable(ratings);
    this.letteringOn = letterings != null;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "companies/{siren}/customers/{account}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    String account = request.path("account");
    LocalDate today = Asked.today(clock);
    Optional<CustomerBalance> customer = ledger.customer(company, account, today);
    if (customer.isEmpty()) return new Reply.NotFound();
    ItemsAsked asked = ItemsAsked.of(request);
    Optional<Proposal> adjusted =
        asked
            .tick()
            .flatMap(id -> letterings.proposal(company, id))
            .filter(proposal -> proposal.account().equals(account));

    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("customer", customer.get());
    model.put("lettering", letteringOn);
    model.put("adjusted", adjusted);
    items(company, account, asked, today, adjusted, model);
    boolean partial = request.isPartial();
    model.put("preset", !partial && adjusted.isPresent());
    model.put("start", false);
    if (partial) return new Reply.View("customer-items", model);

    model.put(
        "standing",
        credit.flatMap(known -> known.standing(company, account, today, clock.instant())));
    Optional<Rating> rating = ratings.flatMap(known -> known.rating(company, account, today));
    model.put("rating", rating);
    model.put("decisive", rating.flatMap(RatingChart::decisive));
    model.put("oldest", customer.get().oldestDue().map(due -> lateness(due, today)));
    model.put("buckets", BUCKETS.names());
    model.put("ageing", ageing(company, customer.get(), today).map(AgedRow::new));
    model.put("from", "customer");
    model.put("just", just(request, company, account));
    Page<Proposal> proposed =
        adjusted.isPresent()
            ? new Page<>(List.of(), Optional.empty())
            : letterings.proposals(company, about(account, SHOWN_PROPOSALS));
    model.put("proposals", ProposalCard.all(proposed.items(), company));
    model.put("moreProposals", proposed.next().isPresent());
    model.put("start", proposed.items().isEmpty());
    model.put("habits", habits.of(company, account));
    Page<?> done = letterings.letterings(company, about(account, SHOWN_LETTERINGS));
    model.put("letterings", done.items());
    model.put("moreLetterings", done.next().isPresent());
    return new Reply.View("customer", model);
  }

  private void items(
      Company company,
      String account,
      ItemsAsked asked,
      LocalDate today,
      Optional<Proposal> adjusted,
      Map<String, Object> model) {
    Set<Long> first =
        adjusted.stream()
            .flatMap(proposal -> proposal.entries().stream())
            .map(LetteredEntry::entry)
            .collect(Collectors.toSet());
    ItemQuery query = asked.query(company, account, ROWS);
    Page<Item> page = ledger.items(company, query);
    List<Item> pinned = first.isEmpty() ? List.of() : pinned(company, account, first);
    List<Item> others =
        page.items().stream().filter(item -> !first.contains(item.entry().id())).toList();
    model.put("asked", asked);
    model.put("state", ItemsAsked.code(asked.state()));
    model.put("side", asked.side().map(ItemsAsked::code).orElse("both"));
    model.put("sort", ItemsAsked.code(asked.order()));
    model.put("sorts", asked.sorts());
    model.put("filtered", asked.filtered());
    model.put("kinds", Difference.Kind.values());
    model.put("pinned", rows(company, pinned, today));
    model.put("rows", rows(company, others, today));
    model.put("pager", Pager.of(asked.position(), page.next(), asked.link()));
  }

  private List<Item> pinned(Company company, String account, Set<Long> entries) {
    ItemFilter these = new ItemFilter("", Optional.empty(), Optional.empty(), entries);
    ItemQuery query =
        new ItemQuery(
            Optional.of(account),
            ItemQuery.State.OPEN,
            these,
            ItemQuery.Order.DUE,
            PageRequest.first(PageRequest.MOST));
    return ledger.items(company, query).items().stream()
        .filter(item -> entries.contains(item.entry().id()))
        .toList();
  }

  /** The lettering that was just made, while it can be taken back. */
  private Optional<Lettering> just(ScreenRequest request, Company company, String account) {
    return request
        .parameter("made")
        .flatMap(Asked::id)
        .flatMap(id -> letterings.lettering(company, id))
        .filter(made -> made.account().equals(account) && made.undone().isEmpty());
  }

  private static LetteringQuery about(String account, int limit) {
    return new LetteringQuery(Optional.of(account), true, PageRequest.first(limit));
  }

  private List<Row> rows(Company company, List<Item> items, LocalDate today) {
    List<Long> entries = items.stream().map(item -> item.entry().id()).toList();
    Map<Long, Long> invoiceOf = new HashMap<>();
    for (StoredInvoice invoice : invoices.ofEntries(company, entries)) {
      invoice.entry().ifPresent(entry -> invoiceOf.put(entry, invoice.id()));
    }
    return items.stream()
        .map(
            item ->
                new Row(
                    item,
                    Optional.of(lateness(item.entry().due(), today))
                        .filter(late -> item.open().signum() > 0),
                    Optional.ofNullable(invoiceOf.get(item.entry().id()))))
        .toList();
  }

  /** Empty where the items are too many to be fetched for a small chart. */
  private Optional<AgedBalance.Line> ageing(
      Company company, CustomerBalance customer, LocalDate today) {
    if (customer.openItems() == 0 || customer.openItems() > PageRequest.MOST) {
      return Optional.empty();
    }
    Page<Item> open =
        ledger.items(
            company,
            new ItemQuery(
                Optional.of(customer.account().number()),
                ItemQuery.State.OPEN,
                PageRequest.first(PageRequest.MOST)));
    List<Item> items = open.items();
    return Optional.of(Ageing.of(items, today, BUCKETS, company.currency()));
  }

  private static Lateness lateness(LocalDate due, LocalDate today) {
    return Lateness.of(due, today, BUCKETS);
  }
}
