package org.encours.store.internal;

import static org.encours.store.internal.TestStore.EUR;
import static org.encours.store.internal.TestStore.in;
import static org.encours.store.internal.TestStore.line;
import static org.encours.store.internal.TestStore.opening;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.kpi.KpiInputs;
import org.encours.api.kpi.KpiInputs.PaidItems;
import org.encours.api.kpi.KpiQuery;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.lettering.Decision.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger says for the key figures. Debits fall due 30 days after their date. */
class KpiFactsTest {
  private static final Coded SALES = new Coded("VE", "Ventes");
  private static final Coded BANK = new Coded("BQ", "Banque");
  private static final String KNOWN = "2026-06-30T10:00:00Z";

  private TestStore store;
  private TestLetterings letterings;
  private JdbcKpiFacts facts;

  @BeforeEach
  void aYear() throws IOException, SQLException {
    store = new TestStore();
    store.clock.set(KNOWN);
    letterings = new TestLetterings(store);
    facts = new JdbcKpiFacts(store.transactions);
    store.publish(
        opening(1, "C2", "2025-06-01", "FA0", 100000, ""),
        line(2, "2025-07-10", "FA1", "échue le 09/08", 1200000),
        line(3, "2025-09-01", "V1", "23 jours après", -1200000),
        line(4, "2026-04-15", "FA2", "échue le 15/05", 300000),
        line(5, "2026-05-20", "FA3", "échue le 19/06", 500000),
        line(6, "2026-06-10", "V3", "avant l'échéance", -500000),
        line(7, "2026-06-20", "FA4", "échoit le 20/07", 200000),
        in(SALES, line(8, "2026-06-25", "AV1", "avoir", -50000)),
        in(BANK, line(9, "2026-06-05", "R1", "rejet, échoit le 05/07", 80000)),
        doubtful(line(10, "2026-03-01", "D1", "passage en douteux", 70000)));
  }

  @Test
  void aYearOfSalesAndAQuarterOfCollection() {
    letterings.letter(Origin.RULE, "FA1", "V1");
    letterings.letter(Origin.RULE, "FA3", "V3");

    KpiInputs inputs = inputs("2026-06-30", KNOWN);

    assertEquals(Optional.of(LocalDate.parse("2025-06-01")), inputs.begins());
    assertEquals(365, inputs.period().days());
    // 1 000 + 3 000 + 2 000 - 500 + 800, without the doubtful 700
    assertEquals("6300.00", inputs.receivables().toDecimal());
    assertEquals("2800.00", inputs.current().toDecimal());
    assertEquals("700.00", inputs.excluded().toDecimal());
    // 12 000 + 3 000 + 5 000 + 2 000 - 500: neither the opening entry nor the returned payment
    assertEquals("21500.00", inputs.sales().toDecimal());
    assertEquals(4, inputs.invoices());
    assertEquals(LocalDate.parse("2026-04-02"), inputs.collectionPeriod().from());
    assertEquals("1000.00", inputs.opening().toDecimal());
    assertEquals("9500.00", inputs.collectionSales().toDecimal());
    assertEquals(
        List.of("2026-06 1500.00", "2026-05 5000.00", "2026-04 3000.00", "2025-07 12000.00"),
        inputs.months().stream().map(m -> m.month() + " " + m.sales().toDecimal()).toList());
    assertEquals(new PaidItems(2, 1, 23), inputs.paid());
  }

  @Test
  void whatWasSettledOrSoldBeforeThePeriodDoesNotCount() {
    letterings.letter(Origin.RULE, "FA1", "V1");
    letterings.letter(Origin.RULE, "FA3", "V3");

    KpiInputs inputs =
        facts.inputs(
            store.company(),
            new KpiQuery(LocalDate.parse("2026-06-30"), Instant.parse(KNOWN), 30, 30));

    assertEquals(new PaidItems(1, 0, 0), inputs.paid());
    assertEquals("1500.00", inputs.sales().toDecimal());
  }

  @Test
  void openAndNotDueAreThoseOfTheAgedBalance() {
    letterings.letter(Origin.RULE, "FA1", "V1");
    KpiInputs inputs = inputs("2026-06-15", KNOWN);
    AgedBalance.Line aged =
        store
            .ledger
            .agedBalance(
                store.company(),
                new AgedBalanceQuery(
                    LocalDate.parse("2026-06-15"),
                    Instant.parse(KNOWN),
                    AgedBalanceQuery.Order.ACCOUNT,
                    PageRequest.first(10)))
            .total();

    assertEquals(aged.balance(), inputs.receivables().plus(inputs.excluded()));
    assertEquals(aged.byBucket().get(0), inputs.current());
  }

  @Test
  void whatIsLearntLaterDoesNotCount() throws IOException {
    KpiInputs before = inputs("2026-06-30", KNOWN);
    store.clock.set("2026-07-02T10:00:00Z");
    store.publish(
        line(1, "2026-06-28", "FA5", "saisie en retard", 10000),
        line(2, "2026-06-29", "V4", "virement", -300000));
    letterings.letter(Origin.RULE, "FA2", "V4");

    assertEquals(before, inputs("2026-06-30", KNOWN));
    KpiInputs now = inputs("2026-06-30", "2026-07-02T10:00:00Z");
    assertEquals(before.sales().plus(euros(10000)), now.sales());
    assertEquals(before.receivables().minus(euros(290000)), now.receivables());
    // due on 15/05, paid on 29/06
    assertEquals(new PaidItems(1, 1, 45), now.paid());
  }

  @Test
  void instalmentsAreDueOneByOne() {
    store
        .transactions
        .sql()
        .execute(
            """
            insert into entry_due (entry_id, version, place, due_date, amount, source, recorded_at)
            values (?, 1, 1, '2026-06-20', 50000, 0, ?::timestamptz),
                   (?, 1, 2, '2026-08-20', 150000, 0, ?::timestamptz)""",
            new TestItems(store).entry("FA4"),
            KNOWN,
            new TestItems(store).entry("FA4"),
            KNOWN);

    KpiInputs inputs = inputs("2026-06-30", KNOWN);

    // 1 500 of the 2 000, and the 800 returned
    assertEquals("2300.00", inputs.current().toDecimal());
  }

  @Test
  void aPeriodBeginsWithTheLedger() {
    KpiInputs inputs = inputs("2025-08-29", KNOWN);

    assertEquals("2025-06-01", inputs.period().from().toString());
    assertEquals(90, inputs.period().days());
    assertEquals("2025-06-01", inputs.collectionPeriod().from().toString());
    assertEquals("1000.00", inputs.opening().toDecimal());
    assertEquals("13000.00", inputs.receivables().toDecimal());
  }

  @Test
  void beforeTheLedgerThereIsNothing() {
    KpiInputs inputs = inputs("2024-12-31", KNOWN);

    assertEquals(Optional.empty(), inputs.begins());
    assertEquals(365, inputs.period().days());
    assertEquals(euros(0), inputs.sales());
    assertEquals(List.of(), inputs.months());
  }

  private KpiInputs inputs(String asOf, String knownAt) {
    return facts.inputs(
        store.company(), KpiQuery.usual(LocalDate.parse(asOf), Instant.parse(knownAt)));
  }

  private static Money euros(long cents) {
    return new Money(cents, EUR);
  }

  private static LedgerLine doubtful(LedgerLine line) {
    return new LedgerLine(
        line.line(),
        new Coded("OD", "Opérations diverses"),
        line.number(),
        line.date(),
        new Coded("416000", "Clients douteux"),
        line.auxiliary(),
        line.piece(),
        line.label(),
        line.posting(),
        line.letter(),
        line.validated());
  }
}
