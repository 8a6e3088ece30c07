package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The aged balance as of a day, as known at a moment. Debits fall due 30 days after their date. */
class AgedBalanceTest {
  private TestStore store;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    store.clock.set("2026-06-30T10:00:00Z");
    store.publish(
        line(1, "A", "2026-06-15", "FA1", "pas échue", 10000, ""),
        line(2, "A", "2026-05-31", "FA2", "échoit le jour même", 2000, ""),
        line(3, "A", "2026-05-30", "FA3", "1 jour", 300, ""),
        line(4, "A", "2026-05-01", "FA4", "30 jours", 40, ""),
        line(5, "A", "2026-04-30", "FA5", "31 jours", 5, ""),
        line(6, "B", "2026-03-02", "FA6", "90 jours", 70000, ""),
        line(7, "B", "2026-03-01", "FA7", "91 jours", 6000, ""),
        line(8, "B", "2026-06-20", "V1", "avoir non lettré, 10 jours", -500, ""),
        line(9, "C", "2026-07-05", "FA8", "future", 999, ""));
  }

  @Test
  void bucketsBeginTheDayAfterTheDueDate() {
    AgedBalance balance = draw("2026-06-30", "2026-06-30T10:00:00Z");

    assertEquals(List.of("notDue", "1-30", "31-60", "61-90", "91+"), balance.buckets());
    assertEquals("A 123.45: 120.00 3.40 0.05 0.00 0.00", row(balance.rows().items().get(0)));
    assertEquals("B 755.00: 0.00 -5.00 0.00 700.00 60.00", row(balance.rows().items().get(1)));
    assertEquals(2, balance.rows().items().size(), "C has only an entry of the future");
    assertEquals("878.45", balance.total().balance().toDecimal());
    assertEquals(
        List.of("120.00", "-1.60", "0.05", "700.00", "60.00"),
        balance.total().byBucket().stream().map(Money::toDecimal).toList());
  }

  @Test
  void printedLaterForTheSameMomentItIsTheSame() throws IOException {
    AgedBalance before = draw("2026-06-30", "2026-06-30T10:00:00Z");
    store.clock.set("2026-07-15T10:00:00Z");
    store.publish(line(1, "B", "2026-06-25", "V2", "virement", -70000, ""));
    letter("FA6", "V2", 70000);
    AgedBalance now = draw("2026-06-30", "2026-07-15T10:00:00Z");
    AgedBalance again = draw("2026-06-30", "2026-06-30T10:00:00Z");

    assertEquals("178.45", now.total().balance().toDecimal());
    assertEquals("B 55.00: 0.00 -5.00 0.00 0.00 60.00", row(now.rows().items().get(1)));
    assertEquals(before, again);
  }

  @Test
  void aLetteringCountsFromItsLatestEntryOn() throws IOException {
    store.clock.set("2026-07-15T10:00:00Z");
    store.publish(line(1, "B", "2026-07-10", "V2", "virement", -70000, ""));
    letter("FA6", "V2", 70000);

    assertEquals(
        "B 755.00: 0.00 -5.00 0.00 700.00 60.00",
        row(draw("2026-06-30", "2026-07-15T10:00:00Z").rows().items().get(1)));
    assertEquals(
        "B 55.00: 0.00 -5.00 0.00 0.00 60.00",
        row(draw("2026-07-10", "2026-07-15T10:00:00Z").rows().items().get(1)));
  }

  @Test
  void undoingALetteringDoesNotChangeWhatWasKnownBefore() {
    store.clock.set("2026-07-01T10:00:00Z");
    long id = letter("FA7", "V1", 500);
    AgedBalance lettered = draw("2026-06-30", "2026-07-01T10:00:00Z");
    store.clock.set("2026-07-02T10:00:00Z");
    store.transactions.run(() -> store.letterings.undo(id, "marie", "litige"));

    assertEquals("B 755.00: 0.00 0.00 0.00 700.00 55.00", row(lettered.rows().items().get(1)));
    assertEquals(lettered, draw("2026-06-30", "2026-07-01T10:00:00Z"));
    assertEquals(
        "B 755.00: 0.00 -5.00 0.00 700.00 60.00",
        row(draw("2026-06-30", "2026-07-02T10:00:00Z").rows().items().get(1)));
  }

  @Test
  void pagesHoldEveryCustomerOnceAndTheWholeTotal() {
    AgedBalanceQuery.Order order = AgedBalanceQuery.Order.BALANCE;
    AgedBalance first =
        store.ledger.agedBalance(
            store.company(),
            new AgedBalanceQuery(day("2026-06-30"), store.clock.instant(), order, limit(1, null)));
    AgedBalance second =
        store.ledger.agedBalance(
            store.company(),
            new AgedBalanceQuery(
                day("2026-06-30"),
                store.clock.instant(),
                order,
                limit(1, first.rows().next().orElseThrow())));

    assertEquals("B", first.rows().items().get(0).account().number());
    assertEquals("A", second.rows().items().get(0).account().number());
    assertEquals(Optional.empty(), second.rows().next());
    assertEquals(first.total(), second.total());
  }

  private AgedBalance draw(String asOf, String knownAt) {
    return store.ledger.agedBalance(
        store.company(),
        new AgedBalanceQuery(
            day(asOf),
            Instant.parse(knownAt),
            AgedBalanceQuery.Order.ACCOUNT,
            PageRequest.first(100)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static PageRequest limit(int limit, String cursor) {
    return new PageRequest(limit, Optional.ofNullable(cursor));
  }

  private static String row(AgedBalance.Row row) {
    return row.account().number()
        + " "
        + row.line().balance().toDecimal()
        + ": "
        + String.join(" ", row.line().byBucket().stream().map(Money::toDecimal).toList());
  }

  private long letter(String debit, String credit, long amount) {
    Item from = item(debit);
    long account =
        store
            .ledger
            .customer(store.company(), from.entry().account(), day("2026-06-30"))
            .orElseThrow()
            .account()
            .id();
    NewLettering lettering =
        new NewLettering(
            account,
            List.of(
                new Share(from.entry().id(), amount),
                new Share(item(credit).entry().id(), -amount)),
            new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test")));
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(store.company().id(), Optional.empty(), List.of(lettering))
                .get(0));
  }

  private Item item(String piece) {
    return store.items(State.ALL).stream()
        .filter(item -> item.entry().piece().reference().equals(piece))
        .findFirst()
        .orElseThrow();
  }
}
