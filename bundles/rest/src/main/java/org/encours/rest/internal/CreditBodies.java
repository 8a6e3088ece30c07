package org.encours.rest.internal;

import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditScope;
import org.encours.api.ledger.Company;
import org.encours.rest.internal.view.CommitmentRequestView;
import org.encours.rest.internal.view.CoverRequestView;
import org.encours.rest.internal.view.CreditLimitRequestView;
import org.encours.rest.internal.view.CreditPolicyRequestView;

/** Reads what a request states about credit, and shows what came of it. */
final class CreditBodies {
  private static final Map<String, CreditScope> SCOPES =
      named(CreditScope.values(), CreditScope::code);
  private static final Map<String, Commitment.Kind> COMMITMENTS =
      named(Commitment.Kind.values(), Commitment.Kind::code);
  private static final Map<String, Cover.Kind> COVERS =
      named(Cover.Kind.values(), Cover.Kind::code);
  private static final Map<String, CreditDecision> DECISIONS =
      named(CreditDecision.values(), CreditDecision::code);

  private CreditBodies() {}

  static <E> Map<String, E> named(E[] values, Function<E, String> code) {
    return Stream.of(values).collect(Collectors.toUnmodifiableMap(code, value -> value));
  }

  /** The account, if nothing else is said. */
  static CreditScope scope(String scope) {
    return Parameters.choice("scope", scope, SCOPES).orElse(CreditScope.ACCOUNT);
  }

  static CreditLimit.Terms limit(CreditLimitRequestView body, Company company) {
    return new CreditLimit.Terms(
        scope(body.scope()),
        Parameters.given(body.amount())
            .map(amount -> money("amount", amount, body.currency(), company)),
        Parameters.date("from", body.from()).orElseThrow(() -> Bodies.missing("from")),
        Parameters.date("until", body.until()),
        Bodies.text("reason", body.reason()));
  }

  static Commitment.Terms commitment(CommitmentRequestView body, Company company) {
    return new Commitment.Terms(
        Parameters.choice("kind", body.kind(), COMMITMENTS)
            .orElseThrow(() -> Bodies.missing("kind")),
        Bodies.text("reference", body.reference()),
        money("amount", body.amount(), body.currency(), company),
        Parameters.date("from", body.from()).orElseThrow(() -> Bodies.missing("from")),
        Parameters.date("until", body.until()),
        Parameters.date("closed", body.closed()));
  }

  static Cover.Terms cover(CoverRequestView body, Company company) {
    return new Cover.Terms(
        Parameters.choice("kind", body.kind(), COVERS).orElseThrow(() -> Bodies.missing("kind")),
        Bodies.text("provider", body.provider()),
        Parameters.given(body.reference()).orElse(""),
        money("amount", body.amount(), body.currency(), company),
        Parameters.date("from", body.from()).orElseThrow(() -> Bodies.missing("from")),
        Parameters.date("until", body.until()));
  }

  static CreditPolicy policy(CreditPolicyRequestView body) {
    if (body.warningDays() == null) throw Bodies.missing("warningDays");
    return new CreditPolicy(
        decision("withoutLimit", body.withoutLimit()),
        decision("overLimit", body.overLimit()),
        body.warningDays());
  }

  private static CreditDecision decision(String name, String decision) {
    return Parameters.choice(name, decision, DECISIONS).orElseThrow(() -> Bodies.missing(name));
  }

  /** An amount in the stated currency, or in the company's. */
  static Money money(String name, String amount, String currency, Company company) {
    Currency known =
        Parameters.given(currency).map(CreditBodies::currency).orElse(company.currency());
    String given = Bodies.text(name, amount);
    try {
      return Money.of(given, known);
    } catch (ArithmeticException | NumberFormatException e) {
      throw Refusal.badParameter(
          name,
          "« " + name + " » est un montant en " + known + ", par exemple \"1234.50\".",
          "\"" + name + "\" is an amount in " + known + ", such as \"1234.50\".");
    }
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw Refusal.badParameter(
          "currency",
          "« " + code + " » n’est pas le code ISO 4217 d’une monnaie.",
          "\"" + code + "\" is no ISO 4217 code of a currency.");
    }
  }

  /** What was just stated, as it is kept. */
  static <T, R> Response created(List<T> stated, Predicate<T> one, Function<T, R> view) {
    Optional<R> made = stated.stream().filter(one).findFirst().map(view);
    return Response.status(Response.Status.CREATED).entity(made.orElseThrow()).build();
  }
}
