package org.encours.store.internal;

import static org.encours.store.internal.TestCredit.day;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Exposure;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an exposure is made of, as of a day, as known at a moment. */
class ExposureTest {
  private static final Decision BY_HAND =
      new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test"));

  private TestStore store;
  private TestCredit credit;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    credit = new TestCredit(store);
    store.clock.set("2026-03-01T10:00:00Z");
    store.publish(
        line(1, "A", "2026-01-10", "FA1", "janvier", 10000, ""),
        line(2, "A", "2026-02-10", "FA2", "février", 5000, ""),
        line(3, "A", "2026-02-20", "V1", "virement", -9800, ""),
        line(4, "B", "2026-02-10", "FB1", "février", 70000, ""));
  }

  @Test
  void openItemsOrdersDeliveriesAndBillsAddUpAndCoverLessensThem() {
    credit.order("A", "C-1", "300.00", "2026-02-01");
    credit.declare("A", Commitment.Kind.DELIVERY, "L-1", "40.00", "2026-02-01", "", "");
    credit.declare("A", Commitment.Kind.BILL, "E-1", "5.00", "2026-02-01", "2026-03-31", "");
    credit.cover("A", "P-1", "100.00", "2026-01-01", "2026-12-31");

    Exposure own = credit.standing("A", "2026-03-01").exposure().asked().own();
    assertEquals("52.00", own.openItems().toDecimal());
    assertEquals("300.00", own.orders().toDecimal());
    assertEquals("40.00", own.deliveries().toDecimal());
    assertEquals("5.00", own.bills().toDecimal());
    assertEquals("397.00", own.gross().toDecimal());
    assertEquals("297.00", own.net().toDecimal());
    assertEquals("700.00", credit.net("B", "2026-03-01"));
    assertEquals("292.00", credit.net("A", "2026-04-01"), "the bill fell due on 31 March");
  }

  @Test
  void coverNeverCoversMoreThanThereIs() {
    credit.cover("A", "P-1", "1000.00", "2026-01-01", "");
    assertEquals("0.00", credit.net("A", "2026-03-01"));
    assertEquals("0.00", credit.net("A", "2025-12-31"), "no entry yet");
  }

  @Test
  void aDeclarationReplacesTheOneBeforeFromItsFirstDayOn() {
    credit.order("A", "C-1", "300.00", "2026-02-01");
    store.clock.set("2026-03-10T10:00:00Z");
    credit.order("A", "C-1", "120.00", "2026-03-10");
    credit.order("A", "C-2", "1.00", "2026-03-10");

    assertEquals("352.00", credit.net("A", "2026-03-09"));
    assertEquals("173.00", credit.net("A", "2026-03-10"));
    store.clock.set("2026-03-20T10:00:00Z");
    credit.declare("A", Commitment.Kind.ORDER, "C-1", "120.00", "2026-03-10", "", "2026-03-20");
    assertEquals("173.00", credit.net("A", "2026-03-19"), "closed from the 20th on");
    assertEquals("53.00", credit.net("A", "2026-03-20"));
    assertEquals("352.00", knownAt("A", "2026-03-20", "2026-03-05T00:00:00Z"));
    assertEquals(1, credit.queries.commitments(credit.company(), "A", today("2026-03-20")).size());
    assertEquals(2, credit.queries.commitments(credit.company(), "A", Optional.empty()).size());
  }

  @Test
  void otherCurrenciesStandApart() {
    Money dollars = Money.of("900.00", Currency.getInstance("USD"));
    credit.desk.declare(
        credit.company(),
        "A",
        new Commitment.Terms(
            Commitment.Kind.ORDER,
            "US-1",
            dollars,
            day("2026-02-01"),
            Optional.empty(),
            Optional.empty()),
        "erp");
    List<Exposure> both = credit.standing("A", "2026-03-01").exposure().asked().byCurrency();
    assertEquals(
        List.of("52.00 EUR", "900.00 USD"),
        both.stream().map(one -> one.net().toString()).toList());
    assertEquals(
        List.of("52.00 EUR", "900.00 USD"),
        credit.standing("A", "2026-03-01").exposure().total().stream()
            .map(Money::toString)
            .toList());
  }

  @Test
  void whatIsOpenIsWhatTheAgedBalanceSaysAtAnyTime() throws IOException {
    store.clock.set("2026-03-02T10:00:00Z");
    letter(
        Optional.of(new Difference(Difference.Kind.DISCOUNT, 200)),
        share("FA1", 10000),
        share("V1", -9800));
    store.clock.set("2026-03-03T10:00:00Z");
    store.publish(
        line(1, "A", "2026-03-03", "FA3", "mars", 3000, ""),
        line(2, "B", "2026-03-04", "V2", "acompte", -20000, ""),
        line(3, "A", "2026-03-03", "V3", "virement", -3000, ""));
    store.clock.set("2026-03-04T10:00:00Z");
    letter(Optional.empty(), share("FB1", 20000), share("V2", -20000));
    store.clock.set("2026-03-05T10:00:00Z");
    long undone = letter(Optional.empty(), share("FA3", 3000), share("V3", -3000));
    store.clock.set("2026-03-06T10:00:00Z");
    store.transactions.run(() -> store.letterings.undo(undone, "marie", "erreur"));
    store.clock.set("2026-03-07T10:00:00Z");
    // The ERP changes an entry: the old one is withdrawn.
    store.publish(line(2, "A", "2026-02-10", "FA2", "février", 4500, ""));

    for (String asOf :
        List.of("2026-01-31", "2026-02-15", "2026-02-28", "2026-03-03", "2026-03-31")) {
      for (int day = 1; day <= 8; day++) {
        Instant knownAt = Instant.parse("2026-03-0" + day + "T12:00:00Z");
        assertEquals(aged(asOf, knownAt), open(asOf, knownAt), asOf + " known at " + knownAt);
      }
    }
    assertEquals(
        Map.of("A", "45.00", "B", "500.00"),
        open("2026-03-31", Instant.parse("2026-03-08T12:00:00Z")));
  }

  private Map<String, String> aged(String asOf, Instant knownAt) {
    AgedBalance balance =
        store.ledger.agedBalance(
            store.company(),
            new AgedBalanceQuery(
                day(asOf), knownAt, AgedBalanceQuery.Order.ACCOUNT, PageRequest.first(100)));
    Map<String, String> open = new TreeMap<>();
    for (AgedBalance.Row row : balance.rows().items()) {
      open.put(row.account().number(), row.line().balance().toDecimal());
    }
    return open;
  }

  private Map<String, String> open(String asOf, Instant knownAt) {
    Map<String, String> open = new TreeMap<>();
    for (String account : List.of("A", "B")) {
      Money items =
          credit
              .queries
              .standing(credit.company(), account, day(asOf), knownAt)
              .orElseThrow()
              .exposure()
              .asked()
              .own()
              .openItems();
      if (!items.isZero()) open.put(account, items.toDecimal());
    }
    return open;
  }

  private String knownAt(String account, String asOf, String moment) {
    return credit
        .queries
        .standing(credit.company(), account, day(asOf), Instant.parse(moment))
        .orElseThrow()
        .exposure()
        .asked()
        .own()
        .net()
        .toDecimal();
  }

  private static Optional<LocalDate> today(String day) {
    return Optional.of(day(day));
  }

  private Share share(String piece, long amount) {
    Item item =
        store.items(State.ALL).stream()
            .filter(one -> one.entry().piece().reference().equals(piece))
            .findFirst()
            .orElseThrow();
    return new Share(item.entry().id(), amount);
  }

  private long letter(Optional<Difference> difference, Share... shares) {
    String account =
        store.items(State.ALL).stream()
            .filter(one -> one.entry().id() == shares[0].entry())
            .findFirst()
            .orElseThrow()
            .entry()
            .account();
    long id =
        store
            .ledger
            .customer(store.company(), account, day("2026-03-31"))
            .orElseThrow()
            .account()
            .id();
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(
                    store.company().id(),
                    Optional.empty(),
                    List.of(new NewLettering(id, List.of(shares), BY_HAND, difference)))
                .get(0));
  }
}
