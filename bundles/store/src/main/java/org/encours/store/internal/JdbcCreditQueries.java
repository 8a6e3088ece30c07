package org.encours.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.credit.AccountExposure;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditHold;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.CustomerExposure;
import org.encours.api.credit.Exposure;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.credit.PersonExposure;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.store.internal.CustomerRows.Holder;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads exposures, and the decisions and facts around them. */
@Component
public final class JdbcCreditQueries implements CreditQueries {
  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcCreditQueries(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A customer account and all that are one person with it.
   *
   * @param members the persons that facts may have been stated for
   */
  private record Subject(Holder holder, Long[] members) {}

  private Optional<Subject> subject(Company company, String account) {
    CustomerRows rows = new CustomerRows(sql());
    return rows.holder(company.id(), account)
        .map(holder -> new Subject(holder, rows.members(holder.customer()).toArray(Long[]::new)));
  }

  @Override
  public Optional<CreditStanding> standing(
      Company company, String account, LocalDate asOf, Instant knownAt) {
    return transactions.call(
        () -> subject(company, account).map(found -> standing(company, found, asOf, knownAt)));
  }

  private CreditStanding standing(
      Company company, Subject subject, LocalDate asOf, Instant knownAt) {
    long account = subject.holder().account();
    CreditRows rows = new CreditRows(sql());
    List<CreditLimit> limits =
        rows.limits(subject.members(), account).stream()
            .filter(one -> !one.author().recordedAt().isAfter(knownAt))
            .toList();
    List<CreditHold> holds =
        rows.holds(subject.members(), account).stream()
            .filter(one -> !one.author().recordedAt().isAfter(knownAt))
            .toList();
    return new CreditStanding(
        asOf,
        knownAt,
        exposure(subject, asOf, knownAt),
        CreditLimit.inForce(limits, CreditScope.ACCOUNT, asOf),
        CreditLimit.inForce(limits, CreditScope.PERSON, asOf),
        Stream.of(CreditScope.values())
            .flatMap(scope -> CreditHold.inForce(holds, scope, asOf).stream())
            .toList(),
        rows.covers(account, asOf, knownAt),
        new CreditFactRows(sql()).newest(subject.members(), asOf, knownAt),
        rows.policy(company.id()));
  }

  private PersonExposure exposure(Subject subject, LocalDate asOf, Instant knownAt) {
    CustomerRows rows = new CustomerRows(sql());
    List<Long> accounts =
        rows.accountsOf(List.of(subject.members()), subject.holder().account(), PageRequest.MOST);
    Map<Long, Map<Currency, Exposure>> found = new LinkedHashMap<>();
    Map<Long, PersonAccount> known = rows.accounts(accounts);
    known.forEach(
        (id, account) -> {
          Currency own = account.company().currency();
          found.computeIfAbsent(id, each -> new LinkedHashMap<>()).put(own, Exposure.none(own));
        });
    // Nothing recorded can be later than now, and what need not be compared need not be read.
    Optional<Instant> moment = Optional.of(knownAt).filter(clock.instant()::isAfter);
    ExposureParts parts =
        ExposureParts.of("= any (?)", Optional.of(accounts.toArray(Long[]::new)), asOf, moment);
    for (Record row : sql().fetch(parts.sql(), parts.binds().toArray())) {
      long id = row.get("account_id", Long.class);
      String code = row.get("currency", String.class);
      Currency currency =
          code == null ? known.get(id).company().currency() : Currency.getInstance(code);
      Money amount = new Money(row.get("amount", Long.class), currency);
      found.get(id).merge(currency, part(row.get("part", String.class), amount), Exposure::plus);
    }
    return new PersonExposure(
        found.entrySet().stream()
            .map(
                each ->
                    new AccountExposure(
                        known.get(each.getKey()), List.copyOf(each.getValue().values())))
            .toList());
  }

  private static Exposure part(String part, Money amount) {
    Money zero = Money.zero(amount.currency());
    return switch (part) {
      case "OPEN" -> new Exposure(amount, zero, zero, zero, zero);
      case "ORDER" -> new Exposure(zero, amount, zero, zero, zero);
      case "DELIVERY" -> new Exposure(zero, zero, amount, zero, zero);
      case "BILL" -> new Exposure(zero, zero, zero, amount, zero);
      case "COVER" -> new Exposure(zero, zero, zero, zero, amount);
      default -> throw new IllegalStateException("unknown part of an exposure " + part);
    };
  }

  @Override
  public List<CreditLimit> limits(Company company, String account) {
    return subject(company, account)
        .map(found -> new CreditRows(sql()).limits(found.members(), found.holder().account()))
        .orElse(List.of());
  }

  @Override
  public List<CreditHold> holds(Company company, String account) {
    return subject(company, account)
        .map(found -> new CreditRows(sql()).holds(found.members(), found.holder().account()))
        .orElse(List.of());
  }

  @Override
  public List<Commitment> commitments(Company company, String account, Optional<LocalDate> asOf) {
    CreditRows rows = new CreditRows(sql());
    return new CustomerRows(sql())
        .holder(company.id(), account)
        .map(Holder::account)
        .map(id -> asOf.map(day -> rows.commitments(id, day)).orElseGet(() -> rows.commitments(id)))
        .orElse(List.of());
  }

  @Override
  public List<Cover> covers(Company company, String account) {
    return new CustomerRows(sql())
        .holder(company.id(), account)
        .map(holder -> new CreditRows(sql()).covers(holder.account()))
        .orElse(List.of());
  }

  @Override
  public List<CreditFact> facts(Company company, String account) {
    return subject(company, account)
        .map(found -> new CreditFactRows(sql()).all(found.members()))
        .orElse(List.of());
  }

  @Override
  public Page<CustomerExposure> exposures(Company company, ExposureQuery query) {
    return new ExposureList(sql(), company).page(query);
  }

  @Override
  public Page<CreditAlert> alerts(Company company, LocalDate asOf, PageRequest page) {
    return new CreditAlertList(sql(), company, policy(company)).page(asOf, page);
  }

  @Override
  public CreditPolicy policy(Company company) {
    return new CreditRows(sql()).policy(company.id());
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
