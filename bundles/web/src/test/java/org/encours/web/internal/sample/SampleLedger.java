package org.encours.web.internal.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.document.Coded;
import org.encours.api.document.Piece;
import org.encours.api.ledger.AgeBuckets;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Entry;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemFilter;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.web.internal.domain.Ageing;

/** A made-up customer ledger in memory: 60 customers, about 1,000 items. Always the same. */
public final class SampleLedger {
  static final Currency EUR = Currency.getInstance("EUR");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
  static final Instant NOW = Instant.parse("2026-03-16T09:12:00Z");

  private static final String[] FIRST = {
    "Boulangerie",
    "Garage",
    "Menuiserie",
    "Transports",
    "Imprimerie",
    "Pharmacie",
    "Ateliers",
    "Établissements",
    "Laboratoires",
    "Maçonnerie",
    "Cabinet",
    "Coopérative"
  };
  private static final String[] SECOND = {
    "Lefèvre", "Durand & Fils", "Saint-Étienne", "du Vieux Port", "Bretagne Océan", "Morvan",
    "Chevalier", "des Trois Rivières", "Ångström", "Nguyen", "Garçon Frères", "Hélène Œuvrard"
  };
  private static final String LONG_NAME =
      "Syndicat intercommunal pour la collecte et la valorisation des déchets ménagers et assimilés"
          + " de la vallée de la Haute-Saône et de ses affluents";

  final List<Company> companies = new ArrayList<>();
  final Map<String, CustomerAccount> accounts = new HashMap<>();
  final Map<Long, Item> items = new java.util.TreeMap<>();

  /** A ledger with three companies; all data is in the first. */
  public SampleLedger() {
    companies.add(company(1, "732829320", "Manufacture Lyonnaise de Quincaillerie"));
    companies.add(company(2, "552100554", "Comptoir des Énergies Nouvelles"));
    companies.add(company(3, "123456789", "123456789"));
    Random random = new Random(7);
    for (int c = 0; c < 60; c++) customer(c, random);
  }

  /** What the screens read. */
  public LedgerQueries queries() {
    return Stub.of(LedgerQueries.class, this);
  }

  private static Company company(int id, String siren, String name) {
    return new Company(id, siren, id != 3, name, EUR, Instant.parse("2025-01-08T08:00:00Z"));
  }

  /** Gives a company a name. */
  public Company declare(String siren, String name, Currency currency, String actor) {
    Company known = company(siren).orElseThrow();
    Company named = company(known.id(), siren, name);
    companies.set(companies.indexOf(known), named);
    return named;
  }

  /** Forgets a company. */
  public void remove(String siren) {
    companies.removeIf(company -> company.siren().equals(siren));
  }

  private void customer(int c, Random random) {
    String number = c == 59 ? "411000" : String.format("411C%04d", 17 * c + 5);
    String name =
        c == 4
            ? LONG_NAME
            : c == 59
                ? "Clients divers"
                : FIRST[c % FIRST.length] + " " + SECOND[(c * 7 + c / 12) % SECOND.length];
    accounts.put(number, new CustomerAccount(c + 1, number, name, c == 59));
    int invoices = 4 + random.nextInt(c % 9 == 0 ? 40 : 16) + (c == 58 ? 420 : 0);
    for (int i = 0; i < invoices; i++) {
      LocalDate date = TODAY.minusDays(random.nextInt(c % 5 == 0 ? 260 : 75));
      long amount = 1_500 + random.nextInt(c % 7 == 0 ? 2_400_000 : 380_000);
      String ref = "F" + (26_0000 + items.size());
      add(number, "VE", ref, "Facture " + ref + " " + name, date, date.plusDays(30), amount);
      if (random.nextInt(3) == 0) {
        long paid = random.nextInt(4) == 0 ? amount - 1_000 : amount;
        LocalDate day = date.plusDays(random.nextInt(50));
        add(number, "BQ", "VIR" + items.size(), "VIREMENT SEPA " + name, day, day, -paid);
      }
    }
  }

  private void add(
      String account,
      String journal,
      String ref,
      String label,
      LocalDate date,
      LocalDate due,
      long minor) {
    long id = items.size() + 1L;
    Money amount = new Money(minor, EUR);
    Entry entry =
        new Entry(
            id,
            account,
            new Coded(journal, journal.equals("VE") ? "Ventes" : "Banque"),
            String.valueOf(id),
            date,
            new Coded("411000", "Clients"),
            new Piece(ref, Optional.of(date)),
            label,
            amount,
            due,
            minor > 0 ? DueSource.COMPANY_TERMS : DueSource.ENTRY_DATE);
    items.put(
        id,
        new Item(
            entry,
            accounts.get(account).name(),
            amount,
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  /** Letters a share of an item, or opens it again with a negative share. */
  void take(long entry, Money share, Optional<String> code, Optional<Long> lettering) {
    Item item = items.get(entry);
    items.put(
        entry,
        new Item(
            item.entry(),
            item.customer(),
            item.open().minus(share),
            code,
            lettering,
            item.instalments()));
  }

  public List<Company> companies() {
    return List.copyOf(companies);
  }

  public Optional<Company> company(String siren) {
    return companies.stream().filter(c -> c.siren().equals(siren)).findFirst();
  }

  public Page<CustomerBalance> customers(Company company, CustomerQuery query) {
    if (company.id() != 1) return new Page<>(List.of(), Optional.empty());
    String search = query.search().toLowerCase(Locale.ROOT);
    Comparator<CustomerBalance> order =
        switch (query.order()) {
          case ACCOUNT -> Comparator.comparing(c -> c.account().number());
          case NAME -> Comparator.comparing(c -> c.account().name());
          case BALANCE -> Comparator.comparing(CustomerBalance::balance).reversed();
          case OVERDUE -> Comparator.comparing(CustomerBalance::overdue).reversed();
        };
    return page(
        accounts.values().stream()
            .filter(
                a ->
                    a.name().toLowerCase(Locale.ROOT).contains(search)
                        || a.number().toLowerCase(Locale.ROOT).contains(search))
            .map(a -> balance(a, query.asOf()))
            .sorted(order)
            .toList(),
        query.page());
  }

  public Optional<CustomerBalance> customer(Company company, String account, LocalDate asOf) {
    if (company.id() != 1) return Optional.empty();
    return Optional.ofNullable(accounts.get(account)).map(a -> balance(a, asOf));
  }

  private CustomerBalance balance(CustomerAccount account, LocalDate asOf) {
    List<Item> open = open(account.number(), asOf);
    Predicate<Item> debit = item -> item.open().signum() > 0;
    return new CustomerBalance(
        account,
        sum(open),
        sum(open.stream().filter(debit).filter(i -> i.entry().due().isBefore(asOf)).toList()),
        open.size(),
        open.stream().filter(debit).map(i -> i.entry().due()).min(Comparator.naturalOrder()));
  }

  private static Money sum(List<Item> items) {
    return items.stream().map(Item::open).reduce(Money.zero(EUR), Money::plus);
  }

  private List<Item> open(String account, LocalDate asOf) {
    return items.values().stream()
        .filter(i -> i.entry().account().equals(account) && !i.open().isZero())
        .filter(i -> !i.entry().date().isAfter(asOf))
        .toList();
  }

  public Page<Item> items(Company company, ItemQuery query) {
    return page(
        items.values().stream()
            .filter(i -> query.account().map(i.entry().account()::equals).orElse(true))
            .filter(
                i ->
                    switch (query.state()) {
                      case OPEN -> !i.open().isZero();
                      case LETTERED -> i.open().isZero();
                      case ALL -> true;
                    })
            .filter(i -> meets(i, query.filter()))
            .sorted(order(query.order()))
            .toList(),
        query.page());
  }

  private static boolean meets(Item item, ItemFilter filter) {
    String text = item.entry().piece().reference() + " " + item.entry().label();
    boolean worded =
        Stream.of(filter.text().split(" "))
            .allMatch(
                word -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    boolean priced =
        filter
            .amount()
            .filter(range -> within(range, item.entry().amount()) || within(range, item.open()))
            .isPresent();
    return (worded || priced)
        && filter
            .side()
            .map(side -> side == ItemFilter.Side.DEBIT == item.entry().amount().signum() > 0)
            .orElse(true)
        && (filter.entries().isEmpty() || filter.entries().contains(item.entry().id()));
  }

  private static boolean within(ItemFilter.Range range, Money amount) {
    long minor = amount.abs().minor();
    return range.least() <= minor && minor <= range.most();
  }

  private static Comparator<Item> order(ItemQuery.Order order) {
    Comparator<Item> byDate = Comparator.comparing(i -> i.entry().date());
    Comparator<Item> byAmount = Comparator.comparing(i -> i.entry().amount().abs());
    return switch (order) {
      case DUE -> Comparator.comparing(i -> i.entry().due());
      case OLDEST -> byDate;
      case NEWEST -> byDate.reversed();
      case SMALLEST -> byAmount;
      case LARGEST -> byAmount.reversed();
    };
  }

  public AgedBalance agedBalance(Company company, AgedBalanceQuery query) {
    List<AgedBalance.Row> rows = new ArrayList<>();
    for (CustomerAccount account :
        company.id() == 1 ? accounts.values() : List.<CustomerAccount>of()) {
      List<Item> open = open(account.number(), query.asOf());
      if (open.isEmpty()) continue;
      rows.add(new AgedBalance.Row(account, Ageing.of(open, query.asOf(), AgeBuckets.USUAL, EUR)));
    }
    rows.sort(Comparator.comparing((AgedBalance.Row r) -> r.line().balance()).reversed());
    List<Item> all =
        rows.stream().flatMap(r -> open(r.account().number(), query.asOf()).stream()).toList();
    return new AgedBalance(
        query.asOf(),
        query.knownAt(),
        AgeBuckets.USUAL.names(),
        Ageing.of(all, query.asOf(), AgeBuckets.USUAL, EUR),
        page(rows, query.page()));
  }

  /** Cursors of the sample are offsets. */
  static <T> Page<T> page(List<T> all, PageRequest request) {
    int from = request.cursor().map(Integer::parseInt).orElse(0);
    int to = Math.min(all.size(), from + request.limit());
    return new Page<>(
        all.subList(Math.min(from, to), to),
        to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
  }
}
