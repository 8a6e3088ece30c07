package org.encours.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Remembers what is stated about the one customer, who owes 120 euros and has ordered for 80. */
final class CreditDouble implements CreditQueries, CreditDesk, CreditChecks {
  final List<CreditLimit> limits = new ArrayList<>();
  final List<CreditHold> holds = new ArrayList<>();
  final List<Commitment> commitments = new ArrayList<>();
  final List<Cover> covers = new ArrayList<>();
  final List<CreditFact> facts = new ArrayList<>();
  CreditPolicy policy = CreditPolicy.USUAL;
  Optional<ExposureQuery> asked = Optional.empty();
  private long ids;

  static final Exposure EXPOSURE =
      new Exposure(
          Demo.euros("120.00"),
          Demo.euros("80.00"),
          Demo.euros("0.00"),
          Demo.euros("0.00"),
          Demo.euros("50.00"));

  private static Author by(String actor) {
    return new Author(actor, Demo.NOON);
  }

  private static <T> List<T> latest(List<T> all, Comparator<T> byId) {
    return all.stream().sorted(byId.reversed()).toList();
  }

  @Override
  public Optional<CreditStanding> standing(
      Company company, String account, LocalDate asOf, Instant knownAt) {
    if (!account.equals("C1")) return Optional.empty();
    PersonAccount one = new PersonAccount(Demo.COMPANY, Demo.ACCOUNT);
    return Optional.of(
        new CreditStanding(
            asOf,
            knownAt,
            new PersonExposure(List.of(new AccountExposure(one, List.of(EXPOSURE)))),
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
    asked = Optional.of(query);
    LimitUse use = new LimitUse(CreditScope.ACCOUNT, Demo.euros("100.00"), EXPOSURE.net());
    CustomerExposure one =
        new CustomerExposure(Demo.ACCOUNT, EXPOSURE, Optional.of(use), true, false);
    return new Page<>(List.of(one), Optional.of("next"));
  }

  @Override
  public Page<CreditAlert> alerts(Company company, LocalDate asOf, PageRequest page) {
    Words text = new Words("Plafond dépassé", "Limit passed");
    return new Page<>(
        List.of(new CreditAlert(CreditAlert.Kind.LIMIT_PASSED, Demo.ACCOUNT, asOf, text)),
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
    return standing(company, account, asOf, Demo.NOON)
        .map(
            standing ->
                new CreditAnswer(
                    CreditDecision.REFER, List.of(reason), standing, standing.tightest()));
  }

  @Override
  public List<PublishedScore> scores(BalanceSheet sheet) {
    return List.of(
        new PublishedScore(
            "score",
            "Score (1900)",
            new Words("formule", "formula"),
            "auteur",
            List.of(),
            Optional.empty(),
            List.of(BalanceSheet.Figure.EBIT)));
  }
}
