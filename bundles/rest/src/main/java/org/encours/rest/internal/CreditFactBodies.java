package org.encours.rest.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.encours.api.Money;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.ledger.Company;
import org.encours.rest.internal.view.CreditFactRequestView;

/** Reads what a request says that the outside says. */
final class CreditFactBodies {
  private static final Map<String, CreditFact.Kind> KINDS =
      CreditBodies.named(CreditFact.Kind.values(), CreditFact.Kind::code);
  private static final Map<String, Insolvency.Stage> STAGES =
      CreditBodies.named(Insolvency.Stage.values(), Insolvency.Stage::code);
  private static final Map<String, Figure> FIGURES =
      CreditBodies.named(Figure.values(), Figure::code);

  private CreditFactBodies() {}

  static CreditFact.Content content(CreditFactRequestView body, Company company) {
    CreditFact.Kind kind =
        Parameters.choice("kind", body.kind(), KINDS).orElseThrow(() -> Bodies.missing("kind"));
    return switch (kind) {
      case REGISTRY_EXTRACT ->
          new CreditFact.RegistryExtract(
              detail(body), body.active() == null || body.active().booleanValue());
      case INSOLVENCY ->
          new Insolvency(
              Parameters.choice("detail", body.detail(), STAGES)
                  .orElseThrow(() -> Bodies.missing("detail")),
              Parameters.given(body.court()).orElse(""));
      case TAX_PRIVILEGE -> new CreditFact.TaxPrivilege(amount(body, company));
      case AGENCY_SCORE -> new CreditFact.AgencyScore(detail(body));
      case GUARANTEE -> new CreditFact.Guarantee(detail(body), amount(body, company));
      case BALANCE_SHEET -> sheet(body, company);
      case NOTE -> new CreditFact.Note(detail(body));
    };
  }

  static CreditFact.Evidence evidence(CreditFactRequestView body) {
    return new CreditFact.Evidence(
        Bodies.text("source", body.source()),
        Parameters.given(body.evidence()).orElse(""),
        Parameters.given(body.link()).orElse(""));
  }

  private static String detail(CreditFactRequestView body) {
    return Bodies.text("detail", body.detail());
  }

  private static Money amount(CreditFactRequestView body, Company company) {
    return CreditBodies.money("amount", body.amount(), body.currency(), company);
  }

  private static BalanceSheet sheet(CreditFactRequestView body, Company company) {
    LocalDate closing =
        Parameters.date("closing", body.closing()).orElseThrow(() -> Bodies.missing("closing"));
    if (body.figures() == null || body.figures().isEmpty()) throw Bodies.missing("figures");
    Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    Currency currency = company.currency();
    for (Map.Entry<String, String> each : body.figures().entrySet()) {
      Figure figure =
          Parameters.choice("figures", each.getKey(), FIGURES)
              .orElseThrow(() -> Bodies.missing("figures"));
      Money amount = CreditBodies.money(figure.code(), each.getValue(), body.currency(), company);
      currency = amount.currency();
      figures.put(figure, amount.minor());
    }
    return new BalanceSheet(closing, currency, figures);
  }
}
