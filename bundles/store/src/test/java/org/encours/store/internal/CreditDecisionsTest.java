package org.encours.store.internal;

import static org.encours.store.internal.TestCredit.day;
import static org.encours.store.internal.TestCredit.euros;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditFact.Insolvency.Stage;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.LimitUse;
import org.encours.api.customer.PersonAccount;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits, holds and facts from outside: what is in force, for whom, and what is refused. */
class CreditDecisionsTest {
  private static final String OTHER_SIREN = "552100554";

  private TestStore store;
  private TestCredit credit;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    credit = new TestCredit(store);
    store.clock.set("2026-03-01T10:00:00Z");
    store.publish(
        line(1, "A", "2026-01-10", "FA1", "janvier", 10000, ""),
        line(2, "B", "2026-02-10", "FB1", "février", 7000, ""));
  }

  @Test
  void aTemporaryLimitGivesWayToTheOneBeforeIt() {
    credit.limit("A", CreditScope.ACCOUNT, "500.00", "2026-01-01", "");
    credit.limit("A", CreditScope.ACCOUNT, "900.00", "2026-03-01", "2026-04-30");
    assertEquals("500.00", limit("A", "2026-02-28"));
    assertEquals("900.00", limit("A", "2026-03-01"));
    assertEquals("900.00", limit("A", "2026-04-30"));
    assertEquals("500.00", limit("A", "2026-05-01"));
    assertEquals("none", limit("A", "2025-12-31"));
    assertEquals("none", limit("B", "2026-03-01"));
    credit.limit("A", CreditScope.ACCOUNT, "", "2026-05-02", "");
    assertEquals("none", limit("A", "2026-05-02"));
    assertEquals(3, credit.queries.limits(credit.company(), "A").size());
    assertEquals("claire", credit.queries.limits(credit.company(), "A").get(0).author().actor());
  }

  @Test
  void whatWasNotKnownYetDoesNotCount() {
    credit.limit("A", CreditScope.ACCOUNT, "500.00", "2026-01-01", "");
    credit.fact("A", new Insolvency(Stage.LIQUIDATION, ""), "2026-01-01");
    CreditStanding before =
        credit
            .queries
            .standing(
                credit.company(), "A", day("2026-03-01"), Instant.parse("2026-02-01T00:00:00Z"))
            .orElseThrow();
    assertEquals(Optional.empty(), before.accountLimit());
    assertEquals(List.of(), before.facts());
  }

  @Test
  void aHoldLastsUntilItIsReleased() {
    hold("A", CreditScope.ACCOUNT, "2026-03-01");
    assertThrows(InvalidRequest.class, () -> hold("A", CreditScope.ACCOUNT, "2026-03-02"));
    assertFalse(credit.standing("A", "2026-02-28").held());
    assertTrue(credit.standing("A", "2026-03-01").held());
    assertFalse(credit.standing("B", "2026-03-01").held());
    release("A", "2026-03-15");
    assertTrue(credit.standing("A", "2026-03-14").held());
    assertFalse(credit.standing("A", "2026-03-15").held());
    assertThrows(InvalidRequest.class, () -> release("A", "2026-03-16"));
    assertEquals(2, credit.queries.holds(credit.company(), "A").size());
  }

  @Test
  void factsArePersonsAndTheNewestOfEachKindCounts() {
    credit.fact("A", new Insolvency(Stage.REORGANISATION, "TC Lyon"), "2026-02-01");
    credit.fact("A", new Insolvency(Stage.CLOSED, "TC Lyon"), "2026-06-01");
    credit.fact("A", new CreditFact.RegistryExtract("552 100 554 RCS Lyon", true), "2026-01-15");
    credit.fact("A", new CreditFact.TaxPrivilege(euros("1200.00")), "2026-01-20");
    credit.fact("A", new CreditFact.AgencyScore("7/10"), "2026-01-21");
    credit.fact("A", new CreditFact.Guarantee("Maison mère", euros("5000.00")), "2026-01-22");
    credit.fact("A", new CreditFact.Note("Vu au salon"), "2026-01-23");
    BalanceSheet sheet =
        new BalanceSheet(
            day("2025-12-31"), TestStore.EUR, Map.of(Figure.TOTAL_ASSETS, 100L, Figure.EBIT, -5L));
    credit.fact("A", sheet, "2026-02-15");

    CreditStanding standing = credit.standing("A", "2026-05-31");
    assertEquals(7, standing.facts().size());
    assertTrue(standing.newest(Insolvency.class).orElseThrow().open());
    assertEquals(Optional.of(sheet), standing.newest(BalanceSheet.class));
    assertFalse(credit.standing("A", "2026-06-01").newest(Insolvency.class).orElseThrow().open());
    assertEquals(8, credit.queries.facts(credit.company(), "A").size());
    CreditFact latest = credit.queries.facts(credit.company(), "A").get(0);
    assertEquals("https://bodacc.example/1234", latest.evidence().link());
    assertThrows(
        InvalidRequest.class,
        () ->
            credit.desk.record(
                credit.company(),
                "A",
                new CreditFact.Note("x"),
                day("2026-01-01"),
                new CreditFact.Evidence("moi", "", "javascript:alert(1)"),
                "claire"));
  }

  @Test
  void aPersonIsOneOverAllCompanies() throws Exception {
    Company other = otherCompanyWith("Z", "800.00");
    credit.limit("A", CreditScope.PERSON, "1000.00", "2026-01-01", "");
    LimitUse alone = credit.standing("A", "2026-03-01").tightest().orElseThrow();
    assertEquals("100.00", alone.exposure().toDecimal());

    merge(other);
    LimitUse together = credit.standing("A", "2026-03-01").tightest().orElseThrow();
    assertEquals(CreditScope.PERSON, together.scope());
    assertEquals("900.00", together.exposure().toDecimal());
    assertEquals("100.00", together.available().toDecimal());
    credit.limit("A", CreditScope.ACCOUNT, "150.00", "2026-01-01", "");
    assertEquals(
        CreditScope.ACCOUNT, credit.standing("A", "2026-03-01").tightest().orElseThrow().scope());
    credit.desk.hold(other, "Z", CreditScope.PERSON, day("2026-03-01"), "impayés", "claire");
    assertTrue(credit.standing("A", "2026-03-01").held());
  }

  @Test
  void whatOneCompanyOwesBackDoesNotLessenWhatAnotherMayLose() throws Exception {
    Company other = otherCompanyWith("Z", "-800.00");
    merge(other);
    credit.limit("A", CreditScope.PERSON, "1000.00", "2026-01-01", "");
    assertEquals(
        "100.00",
        credit.standing("A", "2026-03-01").tightest().orElseThrow().exposure().toDecimal());
  }

  @Test
  void whatMakesNoSenseIsRefusedAndLeavesNothing() {
    for (Runnable wrong :
        List.<Runnable>of(
            () -> credit.limit("A", CreditScope.ACCOUNT, "-1.00", "2026-01-01", ""),
            () -> credit.limit("A", CreditScope.ACCOUNT, "1.00", "2026-02-01", "2026-01-01"),
            () -> credit.limit("X", CreditScope.ACCOUNT, "1.00", "2026-02-01", ""),
            () -> credit.order("A", " ", "1.00", "2026-02-01"),
            () -> credit.cover("A", "P", "-1.00", "2026-02-01", ""),
            () ->
                credit.desk.choose(
                    credit.company(),
                    new CreditPolicy(CreditDecision.ACCEPT, CreditDecision.REFUSE, 400),
                    "claire"))) {
      assertThrows(InvalidRequest.class, wrong::run);
    }
    assertEquals(List.of(), credit.queries.limits(credit.company(), "A"));
    assertEquals(
        Optional.empty(),
        credit.queries.standing(credit.company(), "X", day("2026-03-01"), store.clock.instant()));
  }

  @Test
  void factsAreNeverChangedAndAllAreInTheJournal() {
    credit.limit("A", CreditScope.ACCOUNT, "500.00", "2026-01-01", "");
    hold("A", CreditScope.ACCOUNT, "2026-03-01");
    release("A", "2026-03-01");
    credit.order("A", "C-1", "1.00", "2026-03-01");
    credit.cover("A", "P-1", "1.00", "2026-03-01", "");
    credit.fact("A", new Insolvency(Stage.SAFEGUARD, ""), "2026-03-01");
    credit.desk.choose(
        credit.company(),
        new CreditPolicy(CreditDecision.ACCEPT, CreditDecision.REFUSE, 15),
        "claire");
    assertEquals(15, credit.queries.policy(credit.company()).warningDays());

    List<String> kinds =
        store.journal.after(Position.START, 100).stream()
            .map(entry -> entry.event().kind())
            .filter(kind -> !kind.startsWith("import") && !kind.startsWith("company"))
            .toList();
    assertEquals(
        List.of(
            "credit-limit.decided",
            "credit-hold.set",
            "credit-hold.released",
            "commitment.declared",
            "cover.stated",
            "credit-fact.recorded",
            "credit-policy.chosen"),
        kinds);
    for (String table :
        Arrays.asList(
            "credit_limit", "credit_hold", "commitment", "cover", "credit_fact", "credit_policy")) {
      assertThrows(
          DataAccessException.class,
          () -> store.transactions.sql().execute("delete from " + table),
          table);
    }
  }

  private String limit(String account, String asOf) {
    return credit
        .standing(account, asOf)
        .tightest()
        .map(use -> use.limit().toDecimal())
        .orElse("none");
  }

  private void hold(String account, CreditScope scope, String from) {
    credit.desk.hold(credit.company(), account, scope, day(from), "impayés", "claire");
  }

  private void release(String account, String from) {
    credit.desk.release(
        credit.company(), account, CreditScope.ACCOUNT, day(from), "payé", "claire");
  }

  private void merge(Company other) {
    PersonAccount one =
        new PersonAccount(
            credit.company(),
            store
                .ledger
                .customer(credit.company(), "A", day("2026-03-01"))
                .orElseThrow()
                .account());
    PersonAccount two =
        new PersonAccount(
            other, store.ledger.customer(other, "Z", day("2026-03-01")).orElseThrow().account());
    new JdbcCustomerDesk(store.transactions, store.journal, store.clock)
        .merge(one, two, "même SIREN", "claire");
  }

  private Company otherCompanyWith(String account, String amount) {
    Timestamp now = Timestamp.from(store.clock.instant());
    store
        .transactions
        .sql()
        .execute(
            "insert into company (siren, siren_valid, currency, recorded_at) values (?, true, 'EUR', ?)",
            OTHER_SIREN,
            now);
    store
        .transactions
        .sql()
        .execute(
            """
        with c as (insert into customer values (nextval('customer_id_seq'), ?) returning id),
        a as (
          insert into customer_account select c.id, k.id, c.id, ?, false, ?
          from c, company k where k.siren = ? returning id, company_id),
        n as (insert into account_name select id, 'Client', 0, ? from a)
        insert into entry (key, company_id, account_id, import_id, line, book_id, ledger_account_id,
          number, entry_date, piece, label, amount, credit_side, opening, due_date, due_source,
          foreign_amount, foreign_currency, recorded_at)
        select gen_random_uuid(), company_id, id, 0, 1, 0, 0, '1', date '2026-02-01', 'F', 'F', ?,
          false, false, date '2026-03-01', 0, 0, '', ? from a""",
            now,
            account,
            now,
            OTHER_SIREN,
            now,
            euros(amount).minor(),
            now);
    return store.ledger.company(OTHER_SIREN).orElseThrow();
  }
}
