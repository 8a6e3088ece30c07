package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.Piece;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTerms.MonthEnd;
import org.encours.api.ledger.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms of payment and the due dates that follow. The import found 30 days net everywhere. */
class TermsTest {
  private static final PaymentTerms END_OF_MONTH_45 = new PaymentTerms(45, MonthEnd.AFTER_DAYS, 0);
  private static final PaymentTerms NET_60 = PaymentTerms.net(60);

  private TestStore store;
  private JdbcTerms terms;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
    terms = new JdbcTerms(store.transactions, store.journal, store.clock);
    store.publish(
        line(1, "A", "2026-03-12", "FA1", "mars", 10000, ""),
        line(2, "A", "2026-04-12", "FA2", "avril", 2000, ""),
        line(3, "A", "2026-04-20", "V1", "virement", -500, ""),
        line(4, "B", "2026-04-12", "FB1", "avril", 700, ""),
        line(5, "A", "2026-01-10", "FA0", "soldée", 900, "X"),
        line(6, "A", "2026-02-10", "V0", "son règlement", -900, "X"));
  }

  @Test
  void theCustomersTermsCountFromTheirFirstDay() {
    long changed = declare("A", END_OF_MONTH_45, "2026-04-01");

    assertEquals(1, changed);
    assertEquals("2026-04-11 COMPANY_TERMS", due("FA1"));
    assertEquals("2026-05-31 CUSTOMER_TERMS", due("FA2"));
    assertEquals("2026-05-12 COMPANY_TERMS", due("FB1"));
    assertEquals("2026-04-20 ENTRY_DATE", due("V1"));
  }

  @Test
  void settledEntriesGetTheirDateButAreNotCounted() {
    assertEquals(2, declare("A", NET_60, "2026-01-01"));
    assertEquals("2026-03-11 CUSTOMER_TERMS", due("FA0"));
  }

  @Test
  void theDocumentsOwnDateCounts() throws IOException {
    LedgerLine line = line(1, "A", "2026-05-03", "FA3", "pièce du 28 avril", 100, "");
    store.publish(
        new LedgerLine(
            line.line(),
            line.journal(),
            line.number(),
            line.date(),
            line.account(),
            line.auxiliary(),
            new Piece("FA3", Optional.of(LocalDate.parse("2026-04-28"))),
            line.label(),
            line.posting(),
            line.letter(),
            line.validated()));
    declare("A", NET_60, "2026-05-01");
    assertEquals("COMPANY_TERMS", due("FA3").split(" ")[1]);
    declare("A", NET_60, "2026-04-28");
    assertEquals("2026-06-27 CUSTOMER_TERMS", due("FA3"));
  }

  @Test
  void theCompanysTermsLeaveCustomersWithTermsOfTheirOwnAlone() {
    declare("A", END_OF_MONTH_45, "2026-04-01");
    assertEquals(2, declareUsual(NET_60, "2026-01-01"));

    assertEquals("2026-05-11 COMPANY_TERMS", due("FA1"));
    assertEquals("2026-05-31 CUSTOMER_TERMS", due("FA2"));
    assertEquals("2026-06-11 COMPANY_TERMS", due("FB1"));
  }

  @Test
  void backToTheCompanysTermsWhateverTheyAreByThen() {
    declare("A", END_OF_MONTH_45, "2026-01-01");
    declareUsual(NET_60, "2026-04-01");
    assertEquals("2026-04-30 CUSTOMER_TERMS", due("FA1"));

    assertEquals(2, declareNone("A", "2026-01-01"));
    assertEquals("2026-04-11 COMPANY_TERMS", due("FA1"), "what the import found");
    assertEquals("2026-06-11 COMPANY_TERMS", due("FA2"), "the company's from April on");
  }

  @Test
  void theLatestDeclarationForADayCountsAndLaterDaysStay() {
    declare("A", NET_60, "2026-04-10");
    declare("A", PaymentTerms.net(10), "2026-03-01");
    assertEquals("2026-03-22 CUSTOMER_TERMS", due("FA1"));
    assertEquals("2026-06-11 CUSTOMER_TERMS", due("FA2"));

    declare("A", PaymentTerms.net(20), "2026-03-01");
    assertEquals("2026-04-01 CUSTOMER_TERMS", due("FA1"));
    assertEquals("2026-06-11 CUSTOMER_TERMS", due("FA2"));
    assertEquals(0, declare("A", PaymentTerms.net(20), "2026-03-01"), "nothing is new");
  }

  @Test
  void aDateFromTheInvoiceOrTheErpIsNotTouched() {
    known("FA2", "2026-07-01", DueSource.INVOICE);
    known("FB1", "2026-07-02", DueSource.ERP);
    assertEquals(0, declare("A", NET_60, "2026-04-01"));
    assertEquals(1, declareUsual(NET_60, "2026-01-01"));
    assertEquals("2026-07-01 INVOICE", due("FA2"));
    assertEquals("2026-07-02 ERP", due("FB1"));
    assertEquals("2026-05-11 COMPANY_TERMS", due("FA1"));
  }

  @Test
  void theBookHoldsWhatIsInForce() {
    declare("A", NET_60, "2026-04-01");
    declareNone("A", "2026-06-01");
    declareUsual(END_OF_MONTH_45, "2026-01-01");
    declareUsual(PaymentTerms.net(30), "2026-01-01");

    TermsBook book = terms.book(store.company());
    assertEquals(Optional.empty(), book.ofCustomer("A", day("2026-03-31")));
    assertEquals(Optional.of(NET_60), book.ofCustomer("A", day("2026-05-31")));
    assertEquals(Optional.empty(), book.ofCustomer("A", day("2026-06-01")));
    assertEquals(Optional.empty(), book.ofCustomer("B", day("2026-05-31")));
    assertEquals(Optional.of(PaymentTerms.net(30)), book.ofCompany(day("2026-01-01")));
    assertEquals(Optional.empty(), book.ofCompany(day("2025-12-31")));
  }

  @Test
  void theAgedBalanceAsKnownBeforeStaysWhatItWas() {
    store.clock.set("2026-06-30T10:00:00Z");
    AgedBalance before = draw("2026-05-20", "2026-06-30T10:00:00Z");
    store.clock.set("2026-07-01T10:00:00Z");
    declare("A", PaymentTerms.net(90), "2026-03-01");

    assertEquals("0.00", notDue(before, "A"));
    assertEquals(before, draw("2026-05-20", "2026-06-30T10:00:00Z"));
    assertEquals("120.00", notDue(draw("2026-05-20", "2026-07-01T10:00:00Z"), "A"));
  }

  @Test
  void itIsInTheJournal() {
    declare("A", END_OF_MONTH_45, "2026-04-01");
    declareUsual(NET_60, "2026-01-01");
    List<JournalEntry> told =
        store.journal.after(Position.START, 100).stream()
            .filter(entry -> entry.event().kind().equals(EventKinds.TERMS_DECLARED))
            .toList();
    assertEquals("customer/A", told.get(0).event().subject());
    assertEquals("45 jours fin de mois", told.get(0).event().data().get("terms"));
    assertEquals("1", told.get(0).event().data().get("changed"));
    assertEquals("company/" + TestStore.SIREN, told.get(1).event().subject());
    assertEquals("claire", told.get(1).event().actor());
  }

  @Test
  void anUnknownAccountAndAnAbsurdDayAreRefusedAndLeaveNothing() {
    assertThrows(InvalidRequest.class, () -> declare("nobody", NET_60, "2026-01-01"));
    assertThrows(InvalidRequest.class, () -> declare("A", NET_60, "0026-01-01"));
    assertTrue(terms.book(store.company()).customers().isEmpty());
  }

  private long declare(String account, PaymentTerms declared, String from) {
    return terms.declare(
        store.company(), Optional.of(account), Optional.of(declared), day(from), "claire");
  }

  private long declareNone(String account, String from) {
    return terms.declare(
        store.company(), Optional.of(account), Optional.empty(), day(from), "claire");
  }

  private long declareUsual(PaymentTerms declared, String from) {
    return terms.declare(
        store.company(), Optional.empty(), Optional.of(declared), day(from), "claire");
  }

  private void known(String piece, String due, DueSource source) {
    Item item = item(piece);
    store
        .transactions
        .sql()
        .execute(
            "insert into entry_due values (?, 1, 1, ?, ?, ?, null, ?)",
            item.entry().id(),
            day(due),
            item.entry().amount().minor(),
            source.ordinal(),
            Timestamp.from(store.clock.instant()));
  }

  private AgedBalance draw(String asOf, String knownAt) {
    return store.ledger.agedBalance(
        store.company(),
        new AgedBalanceQuery(
            day(asOf),
            java.time.Instant.parse(knownAt),
            AgedBalanceQuery.Order.ACCOUNT,
            PageRequest.first(100)));
  }

  private static String notDue(AgedBalance balance, String account) {
    return balance.rows().items().stream()
        .filter(row -> row.account().number().equals(account))
        .map(row -> row.line().byBucket().get(0))
        .map(Money::toDecimal)
        .findFirst()
        .orElseThrow();
  }

  private String due(String piece) {
    Item item = item(piece);
    return item.entry().due() + " " + item.entry().dueSource();
  }

  private Item item(String piece) {
    return store.items(State.ALL).stream()
        .filter(item -> item.entry().piece().reference().equals(piece))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
