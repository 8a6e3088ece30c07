package org.encours.web.internal.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.credit.AccountExposure;
import org.encours.api.credit.Author;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditAnswer;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditDesk;
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
import org.encours.api.credit.LimitUse;
import org.encours.api.credit.PersonExposure;
import org.encours.api.credit.PublishedScore;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;

/** Remembers what is stated about credit; every customer owes 120 euros and has ordered for 80. */
public final class SampleCredit implements CreditQueries, CreditDesk, CreditChecks {
  private final List<CreditLimit> limits = new ArrayList<>();
  private final List<CreditHold> holds = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Cover> covers = new ArrayList<>();
  private final List<CreditFact> facts = new ArrayList<>();
  private CreditPolicy policy = CreditPolicy.USUAL;
  private final SampleLedger ledger;
  private long ids;

  public SampleCredit(SampleLedger ledger) {
    this.ledger = ledger;
  }

  private static final Exposure EXPOSURE =
      new Exposure(euros("120.00"), euros("80.00"), euros("0.00"), euros("0.00"), euros("50.00"));

  private static Money euros(String amount) {
    return Money.of(amount, Currency.getInstance("EUR"));
  }

  private static Author by(String actor) {
    return new Author(actor, SampleServer.CLOCK.instant());
  }

  private static <T> List<T> latest(List<T> all, Comparator<T> byId) {
    return all.stream().sorted(byId.reversed()).toList();
  }

  @Override
  public Optional<CreditStanding> standing(
      Company company, String account, LocalDate asOf, Instant knownAt) {
    Optional<PersonAccount> known =
        ledger
            .customer(company, account, asOf)
            .map(balance -> new PersonAccount(company, balance.account()));
    if (known.isEmpty()) return Optional.empty();
    return Optional.of(
        new CreditStanding(
            asOf,
            knownAt,
            new PersonExposure(List.of(new AccountExposure(known.get(), List.of(EXPOSURE)))),
            CreditLimit.inForce(limits, CreditScope.ACCOUNT, asOf),
            CreditLimit.inForce(limits, CreditScope.PERSON, asOf),
            Stream.of(CreditScope.values())
                .flatMap(scope -> CreditHold.inForce(holds, scope, asOf).stream())
                .toList(),
            covers,
            facts,
            policy));
  }

  @Override
  public List<CreditLimit> limits(Company company, String account) {
    return latest(limits, Comparator.comparingLong(CreditLimit::id));
  }

  @Override
  public List<CreditHold> holds(Company company, String account) {
    return latest(holds, Comparator.comparingLong(CreditHold::id));
  }

  @Override
  public List<Commitment> commitments(Company company, String account, Optional<LocalDate> asOf) {
    return commitments.stream()
        .filter(one -> asOf.isEmpty() || one.terms().counts(asOf.get()))
        .toList();
  }

  @Override
  public List<Cover> covers(Company company, String account) {
    return covers;
  }

  @Override
  public List<CreditFact> facts(Company company, String account) {
    return facts;
  }

  @Override
  public Page<CustomerExposure> exposures(Company company, ExposureQuery query) {
    LimitUse use = new LimitUse(CreditScope.PERSON, euros("100.00"), EXPOSURE.net());
    Optional<LimitUse> limit =
        query.filter().equals(Optional.of(ExposureQuery.Filter.WITHOUT_LIMIT))
            ? Optional.empty()
            : Optional.of(use);
    return new Page<>(
        List.of(new CustomerExposure(account(company), EXPOSURE, limit, true, true)),
        Optional.empty());
  }

  private CustomerAccount account(Company company) {
    return ledger.customer(company, "411C0005", LocalDate.EPOCH).orElseThrow().account();
  }

  @Override
  public Page<CreditAlert> alerts(Company company, LocalDate asOf, PageRequest page) {
    Words text = new Words("Plafond <b>dépassé</b>", "Limit <b>passed</b>");
    return new Page<>(
        List.of(new CreditAlert(CreditAlert.Kind.LIMIT_PASSED, account(company), asOf, text)),
        Optional.empty());
  }

  @Override
  public CreditPolicy policy(Company company) {
    return policy;
  }

  @Override
  public long decide(Company company, String account, CreditLimit.Terms limit, String actor) {
    limits.add(new CreditLimit(++ids, limit, by(actor)));
    return ids;
  }

  @Override
  public long hold(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor) {
    holds.add(new CreditHold(++ids, scope, true, from, reason, by(actor)));
    return ids;
  }

  @Override
  public long release(
      Company company,
      String account,
      CreditScope scope,
      LocalDate from,
      String reason,
      String actor) {
    holds.add(new CreditHold(++ids, scope, false, from, reason, by(actor)));
    return ids;
  }

  @Override
  public long declare(Company company, String account, Commitment.Terms commitment, String actor) {
    commitments.add(new Commitment(++ids, commitment, by(actor)));
    return ids;
  }

  @Override
  public long cover(Company company, String account, Cover.Terms cover, String actor) {
    covers.add(new Cover(++ids, cover, by(actor)));
    return ids;
  }

  @Override
  public long record(
      Company company,
      String account,
      CreditFact.Content content,
      LocalDate effective,
      CreditFact.Evidence evidence,
      String actor) {
    facts.add(new CreditFact(++ids, content, effective, evidence, by(actor)));
    return ids;
  }

  @Override
  public void choose(Company company, CreditPolicy chosen, String actor) {
    policy = chosen;
  }

  @Override
  public Optional<CreditAnswer> check(
      Company company, String account, Money amount, LocalDate asOf) {
    Words reason = new Words("Commande de " + amount, "Order of " + amount);
    return standing(company, account, asOf, SampleServer.CLOCK.instant())
        .map(
            standing ->
                new CreditAnswer(
                    CreditDecision.REFER, List.of(reason), standing, standing.tightest()));
  }

  @Override
  public List<PublishedScore> scores(BalanceSheet sheet) {
    PublishedScore.Term term =
        new PublishedScore.Term(
            new Words("Résultat / Actif", "Result / Assets"),
            new BigDecimal("6.72"),
            Optional.of(new BigDecimal("0.0500")));
    PublishedScore.Result result =
        new PublishedScore.Result(new BigDecimal("2.50"), PublishedScore.Zone.GREY);
    return List.of(
        score("Z (1995)", List.of(term), Optional.of(result), List.of()),
        score("N (1979)", List.of(), Optional.empty(), List.of(BalanceSheet.Figure.EBIT)));
  }

  private static PublishedScore score(
      String title,
      List<PublishedScore.Term> terms,
      Optional<PublishedScore.Result> result,
      List<BalanceSheet.Figure> missing) {
    Words formula = new Words("formule", "formula");
    return new PublishedScore("z", title, formula, "auteur", terms, result, missing);
  }
}
