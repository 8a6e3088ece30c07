package org.encours.web.internal.screen;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditScope;
import org.encours.api.ledger.Company;
import org.encours.api.web.ScreenRequest;

/** Reads the forms about credit; amounts are in the company's currency. */
final class CreditForms {
  private CreditForms() {}

  static CreditScope scope(ScreenRequest request) {
    return request.parameter("scope").flatMap(CreditScope::ofCode).orElse(CreditScope.ACCOUNT);
  }

  static CreditLimit.Terms limit(ScreenRequest request, Company company, LocalDate today) {
    return new CreditLimit.Terms(
        scope(request),
        Asked.amount(request, "amount", company.currency()),
        Asked.date(request, "from").orElse(today),
        Asked.date(request, "until"),
        text(request, "reason"));
  }

  static Cover.Terms cover(ScreenRequest request, Company company, LocalDate today) {
    return new Cover.Terms(
        request.parameter("kind").flatMap(Cover.Kind::ofCode).orElseThrow(CreditForms::missingKind),
        text(request, "provider"),
        text(request, "reference"),
        amount(request, "amount", company.currency()),
        Asked.date(request, "from").orElse(today),
        Asked.date(request, "until"));
  }

  static CreditFact.Content fact(ScreenRequest request, Company company) {
    CreditFact.Kind kind =
        request
            .parameter("kind")
            .flatMap(CreditFact.Kind::ofCode)
            .orElseThrow(CreditForms::missingKind);
    Currency currency = company.currency();
    String detail = text(request, "detail");
    return switch (kind) {
      case REGISTRY_EXTRACT ->
          new CreditFact.RegistryExtract(detail, request.parameter("struck").isEmpty());
      case INSOLVENCY ->
          new Insolvency(
              Insolvency.Stage.ofCode(detail).orElseThrow(CreditForms::missingKind),
              text(request, "court"));
      case TAX_PRIVILEGE -> new CreditFact.TaxPrivilege(amount(request, "amount", currency));
      case AGENCY_SCORE -> new CreditFact.AgencyScore(detail);
      case GUARANTEE -> new CreditFact.Guarantee(detail, amount(request, "amount", currency));
      case BALANCE_SHEET -> sheet(request, currency);
      case NOTE -> new CreditFact.Note(detail);
    };
  }

  static CreditFact.Evidence evidence(ScreenRequest request) {
    return new CreditFact.Evidence(
        text(request, "source"), text(request, "evidence"), text(request, "link"));
  }

  private static BalanceSheet sheet(ScreenRequest request, Currency currency) {
    Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      Optional<Money> amount = Asked.amount(request, "figure." + figure.code(), currency);
      amount.ifPresent(money -> figures.put(figure, money.minor()));
    }
    if (figures.isEmpty()) {
      throw new InvalidRequest("Indiquez au moins un chiffre.", "State one figure at least.");
    }
    LocalDate closing =
        Asked.date(request, "closing")
            .orElseThrow(
                () ->
                    new InvalidRequest("Indiquez la date de clôture.", "State the closing date."));
    return new BalanceSheet(closing, currency, figures);
  }

  private static Money amount(ScreenRequest request, String name, Currency currency) {
    return Asked.amount(request, name, currency)
        .orElseThrow(() -> new InvalidRequest("Indiquez le montant.", "State the amount."));
  }

  static String text(ScreenRequest request, String name) {
    return request.parameter(name).orElse("");
  }

  private static InvalidRequest missingKind() {
    return new InvalidRequest("Indiquez de quoi il s'agit.", "State what it is.");
  }
}
