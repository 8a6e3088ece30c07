package org.encours.credit.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.credit.AccountExposure;
import org.encours.api.credit.Author;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAnswer;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditHold;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.Exposure;
import org.encours.api.credit.PersonExposure;
import org.encours.api.customer.PersonAccount;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code commandes.md}. */
class OrderCasesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Author CLAIRE = new Author("claire", NOW);
  private static final CreditPolicy REFUSES =
      new CreditPolicy(CreditDecision.REFER, CreditDecision.REFUSE, 30);
  private static final CreditPolicy ACCEPTS =
      new CreditPolicy(CreditDecision.ACCEPT, CreditDecision.REFER, 30);

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return CaseTable.read("commandes.md").stream()
        .map(one -> DynamicTest.dynamicTest(one.get("cas"), () -> check(one)));
  }

  private static void check(Map<String, String> one) {
    Currency currency = one.get("autre").equals("commande en dollars") ? USD : EUR;
    Money order = Money.of(one.get("commande"), currency);
    CreditAnswer answer = new OrderCheck(standing(one), order).answer();
    assertEquals(one.get("réponse"), answer.decision().code(), answer.reasons().toString());
    String reasons = String.join("\n", answer.reasons().stream().map(Words::fr).toList());
    assertTrue(reasons.replace('\u00a0', ' ').contains(one.get("motif")), reasons);
  }

  private static CreditStanding standing(Map<String, String> one) {
    String other = one.get("autre");
    List<AccountExposure> accounts = new ArrayList<>();
    List<Exposure> own = new ArrayList<>(List.of(open(one.get("encours"), EUR)));
    if (other.equals("dollars")) own.add(open("900", USD));
    accounts.add(new AccountExposure(account(1), own));
    if (!one.get("groupe").isEmpty()) {
      accounts.add(new AccountExposure(account(2), List.of(open(one.get("groupe"), EUR))));
    }
    return new CreditStanding(
        TODAY,
        NOW,
        new PersonExposure(accounts),
        limit(one.get("plafond"), CreditScope.ACCOUNT),
        limit(one.get("plafond personne"), CreditScope.PERSON),
        other.equals("bloqué") ? List.of(hold()) : List.of(),
        other.startsWith("couverture") ? List.of(cover(other.substring(11))) : List.of(),
        facts(other),
        other.equals("refus si dépassé")
            ? REFUSES
            : other.equals("accepte sans plafond") ? ACCEPTS : CreditPolicy.USUAL);
  }

  private static List<CreditFact> facts(String other) {
    return switch (other) {
      case "redressement" -> List.of(insolvency(Insolvency.Stage.REORGANISATION));
      case "liquidation" -> List.of(insolvency(Insolvency.Stage.LIQUIDATION));
      case "close" -> List.of(insolvency(Insolvency.Stage.CLOSED));
      case "privilège" -> List.of(fact(new CreditFact.TaxPrivilege(Money.of("1200", EUR))));
      default -> List.of();
    };
  }

  private static CreditFact insolvency(Insolvency.Stage stage) {
    return fact(new Insolvency(stage, "TC Lyon"));
  }

  private static CreditFact fact(CreditFact.Content content) {
    return new CreditFact(1, content, TODAY, new CreditFact.Evidence("BODACC", "", ""), CLAIRE);
  }

  private static CreditHold hold() {
    LocalDate from = LocalDate.of(2026, 2, 15);
    return new CreditHold(1, CreditScope.ACCOUNT, true, from, "impayés", CLAIRE);
  }

  private static Cover cover(String until) {
    LocalDate end =
        LocalDate.of(
            Integer.parseInt(until.substring(6)),
            Integer.parseInt(until.substring(3, 5)),
            Integer.parseInt(until.substring(0, 2)));
    return new Cover(
        1,
        new Cover.Terms(
            Cover.Kind.INSURANCE,
            "Assureur",
            "P-1",
            Money.of("500", EUR),
            TODAY.minusYears(1),
            Optional.of(end)),
        CLAIRE);
  }

  private static Optional<CreditLimit> limit(String amount, CreditScope scope) {
    if (amount.isEmpty()) return Optional.empty();
    return Optional.of(
        new CreditLimit(
            1,
            new CreditLimit.Terms(
                scope,
                Optional.of(Money.of(amount, EUR)),
                TODAY.minusYears(1),
                Optional.empty(),
                "comité"),
            CLAIRE));
  }

  private static Exposure open(String amount, Currency currency) {
    Money zero = Money.zero(currency);
    return new Exposure(Money.of(amount, currency), zero, zero, zero, zero);
  }

  private static PersonAccount account(int company) {
    return new PersonAccount(
        new Company(company, "73282932" + company, true, "Société " + company, EUR, NOW),
        new CustomerAccount(company, "C" + company, "Client", false));
  }
}
