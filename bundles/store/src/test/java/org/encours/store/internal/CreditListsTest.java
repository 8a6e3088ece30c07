package org.encours.store.internal;

import static org.encours.store.internal.TestCredit.day;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditFact.Insolvency.Stage;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CustomerExposure;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.credit.ExposureQuery.Filter;
import org.encours.api.credit.ExposureQuery.Order;
import org.encours.api.customer.PersonAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The customers of a company against their limits, and what asks for attention. */
class CreditListsTest {
  private static final String TODAY = "2026-03-01";

  private TestStore store;
  private TestCredit credit;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    credit = new TestCredit(store);
    store.clock.set("2026-03-01T10:00:00Z");
    store.publish(
        line(1, "A", "2026-01-10", "FA1", "janvier", 10000, ""),
        line(2, "B", "2026-02-10", "FB1", "février", 70000, ""),
        line(3, "C", "2026-02-10", "FC1", "février", 3000, ""),
        line(4, "D", "2026-02-10", "VD1", "acompte", -500, ""));
  }

  @Test
  void fullestLimitsComeFirstThenTheLargestExposures() {
    credit.limit("A", CreditScope.ACCOUNT, "90.00", "2026-01-01", "");
    credit.limit("D", CreditScope.ACCOUNT, "90.00", "2026-01-01", "");
    assertEquals(
        List.of("A 100.00/90.00", "D -5.00/90.00", "B 700.00", "C 30.00"),
        texts(credit.list(Optional.empty(), TODAY)));
    assertEquals(
        List.of("A 100.00/90.00"), texts(credit.list(Optional.of(Filter.OVER_LIMIT), TODAY)));
    assertEquals(
        List.of("B 700.00", "C 30.00"),
        texts(credit.list(Optional.of(Filter.WITHOUT_LIMIT), TODAY)));
    credit.order("C", "C-1", "1000.00", "2026-02-01");
    assertEquals(
        List.of("A 100.00/90.00", "D -5.00/90.00", "C 1030.00", "B 700.00"),
        texts(credit.list(Optional.empty(), TODAY)));
  }

  @Test
  void pagesFollowEachOtherInEveryOrder() {
    credit.limit("A", CreditScope.ACCOUNT, "90.00", "2026-01-01", "");
    for (Order order : Order.values()) {
      List<String> all = texts(page(order, 10, Optional.empty()).items());
      List<String> found = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<CustomerExposure> page = page(order, 1, cursor);
        found.addAll(texts(page.items()));
        cursor = page.next();
      } while (cursor.isPresent());
      assertEquals(all, found, order.name());
      assertEquals(4, found.size());
    }
  }

  @Test
  void theListSaysWhatTheQuestionAboutOneCustomerSays() {
    merge("A", "B");
    credit.limit("A", CreditScope.PERSON, "750.00", "2026-01-01", "");
    credit.limit("B", CreditScope.ACCOUNT, "5000.00", "2026-01-01", "");
    credit.cover("B", "P", "20.00", "2026-01-01", "");
    credit.desk.hold(
        store.company(), "B", CreditScope.PERSON, day("2026-02-01"), "impayés", "claire");

    for (CustomerExposure listed : credit.list(Optional.empty(), TODAY)) {
      var one = credit.standing(listed.account().number(), TODAY);
      assertEquals(one.exposure().asked().own(), listed.exposure());
      assertEquals(one.tightest(), listed.limit());
      assertEquals(one.held(), listed.held());
    }
    assertEquals(
        List.of("A 780.00/750.00", "B 780.00/750.00"),
        credit.list(Optional.of(Filter.OVER_LIMIT), TODAY).stream()
            .map(
                one ->
                    one.account().number()
                        + " "
                        + one.limit().orElseThrow().exposure().toDecimal()
                        + "/"
                        + one.limit().orElseThrow().limit().toDecimal())
            .sorted()
            .toList());
    assertEquals(2, credit.list(Optional.of(Filter.HELD), TODAY).size());
  }

  @Test
  void eachCauseIsOneAlertThatGoesWithIt() {
    credit.limit("A", CreditScope.ACCOUNT, "90.00", "2026-01-01", "");
    credit.cover("B", "P", "20.00", "2026-01-01", "2026-03-20");
    credit.cover("C", "P", "20.00", "2026-01-01", "2026-04-20");
    credit.desk.hold(
        store.company(), "B", CreditScope.ACCOUNT, day("2026-02-01"), "impayés", "claire");
    credit.fact("C", new Insolvency(Stage.REORGANISATION, "TC Lyon"), "2026-02-15");
    assertEquals(
        List.of(
            "insolvency C 2026-02-15 Redressement judiciaire (BODACC)",
            "limit-passed A 2026-01-01 Plafond dépassé : encours 100,00\u00a0€, plafond 90,00\u00a0€",
            "held B 2026-02-01 Bloqué : impayés",
            "cover-ending B 2026-03-20 La couverture de 20,00\u00a0€ par Assureur prend fin"),
        alerts(TODAY));
    assertEquals(List.of(), alerts("2025-12-31"));

    credit.desk.release(
        store.company(), "B", CreditScope.ACCOUNT, day("2026-03-01"), "payé", "claire");
    credit.fact("C", new Insolvency(Stage.CLOSED, "TC Lyon"), "2026-03-01");
    credit.limit("A", CreditScope.ACCOUNT, "100.00", "2026-03-01", "");
    credit.cover("B", "P", "20.00", "2026-03-01", "2027-03-01");
    assertEquals(List.of("released B 2026-03-01 Blocage levé : payé"), alerts(TODAY));
    assertEquals(
        List.of("cover-ending C 2026-04-20 La couverture de 20,00\u00a0€ par Assureur prend fin"),
        alerts("2026-04-01"));
  }

  private List<String> alerts(String asOf) {
    return credit.alerts(asOf).stream()
        .map(
            one ->
                one.kind().code()
                    + " "
                    + one.account().number()
                    + " "
                    + one.day()
                    + " "
                    + one.text().fr())
        .toList();
  }

  private Page<CustomerExposure> page(Order order, int limit, Optional<String> cursor) {
    return credit.queries.exposures(
        store.company(),
        new ExposureQuery(
            "client", Optional.empty(), order, day(TODAY), new PageRequest(limit, cursor)));
  }

  private void merge(String one, String other) {
    new JdbcCustomerDesk(store.transactions, store.journal, store.clock)
        .merge(account(one), account(other), "", "claire");
  }

  private PersonAccount account(String number) {
    return new PersonAccount(
        store.company(),
        store.ledger.customer(store.company(), number, day(TODAY)).orElseThrow().account());
  }

  private static List<String> texts(List<CustomerExposure> listed) {
    return listed.stream()
        .map(
            one ->
                one.account().number()
                    + " "
                    + one.exposure().net().toDecimal()
                    + one.limit().map(use -> "/" + use.limit().toDecimal()).orElse(""))
        .toList();
  }
}
