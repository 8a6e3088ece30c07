package org.encours.store.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.CustomerExposure;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.ledger.Company;

/** States and reads facts about credit in few words; amounts in euros, days as text. */
final class TestCredit {
  private final TestStore store;
  final JdbcCreditDesk desk;
  final JdbcCreditQueries queries;

  TestCredit(TestStore store) {
    this.store = store;
    desk = new JdbcCreditDesk(store.transactions, store.journal, store.clock);
    queries = new JdbcCreditQueries(store.transactions, store.clock);
  }

  Company company() {
    return store.company();
  }

  static Money euros(String amount) {
    return Money.of(amount, TestStore.EUR);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** Without until: it does not end. */
  long limit(String account, CreditScope scope, String amount, String from, String until) {
    Optional<Money> most = amount.isEmpty() ? Optional.empty() : Optional.of(euros(amount));
    CreditLimit.Terms terms =
        new CreditLimit.Terms(scope, most, day(from), end(until), "comité de crédit");
    return desk.decide(company(), account, terms, "claire");
  }

  long order(String account, String reference, String amount, String from) {
    return declare(account, Commitment.Kind.ORDER, reference, amount, from, "", "");
  }

  long declare(
      String account,
      Commitment.Kind kind,
      String reference,
      String amount,
      String from,
      String until,
      String closed) {
    return desk.declare(
        company(),
        account,
        new Commitment.Terms(kind, reference, euros(amount), day(from), end(until), end(closed)),
        "erp");
  }

  long cover(String account, String reference, String amount, String from, String until) {
    return desk.cover(
        company(),
        account,
        new Cover.Terms(
            Cover.Kind.INSURANCE, "Assureur", reference, euros(amount), day(from), end(until)),
        "claire");
  }

  long fact(String account, CreditFact.Content content, String effective) {
    return desk.record(
        company(),
        account,
        content,
        day(effective),
        new CreditFact.Evidence("BODACC", "annonce 1234", "https://bodacc.example/1234"),
        "claire");
  }

  /** As known now. */
  CreditStanding standing(String account, String asOf) {
    return queries.standing(company(), account, day(asOf), store.clock.instant()).orElseThrow();
  }

  /** Net exposure of the account in euros. */
  String net(String account, String asOf) {
    return standing(account, asOf).exposure().asked().own().net().toDecimal();
  }

  List<CustomerExposure> list(Optional<ExposureQuery.Filter> filter, String asOf) {
    return queries
        .exposures(
            company(),
            new ExposureQuery(
                "", filter, ExposureQuery.Order.USE, day(asOf), PageRequest.first(100)))
        .items();
  }

  List<CreditAlert> alerts(String asOf) {
    return queries.alerts(company(), day(asOf), PageRequest.first(100)).items();
  }

  private static Optional<LocalDate> end(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(day(day));
  }
}
