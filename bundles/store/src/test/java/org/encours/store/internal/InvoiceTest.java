package org.encours.store.internal;

import static org.encours.store.internal.TestStore.EUR;
import static org.encours.store.internal.TestStore.SIREN;
import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encours.api.Money;
import org.encours.api.PageRequest;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Instalment;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Staging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Electronic invoices meet their entries, whichever comes first, and bring their due dates. */
class InvoiceTest {
  private static final Instalment MARCH = new Instalment(LocalDate.of(2026, 3, 31), 4000);
  private static final Instalment MAY = new Instalment(LocalDate.of(2026, 5, 31), 8000);

  private TestStore store;
  private JdbcInvoiceQueries queries;

  @BeforeEach
  void create() throws IOException, SQLException {
    store = new TestStore();
    queries = new JdbcInvoiceQueries(store.transactions);
  }

  private static Invoice invoice(String number, long payable, String buyer, Instalment... parts) {
    Invoice.TradeParty seller = party("Nous", Optional.of(SIREN));
    return new Invoice(
        1,
        number,
        Invoice.Type.INVOICE,
        LocalDate.of(2026, 1, 5),
        EUR,
        seller,
        party(buyer, Optional.empty()),
        new Invoice.InvoiceTotals(payable, 0, payable, 0, payable),
        List.of(parts),
        "",
        new Invoice.InvoiceReferences("", "CDE-7", "", "BL-3", "", ""),
        new Invoice.PaymentMeans("30", "RF18539007547034", "", ""),
        List.of(new Invoice.Attachment("bl.pdf", "application/pdf", new byte[] {1, 2, 3})));
  }

  private static Invoice.TradeParty party(String name, Optional<String> siren) {
    return new Invoice.TradeParty(name, siren, "", "", "", "", "", "", "");
  }

  private ImportEffect publish(Invoice... invoices) throws IOException {
    long id = store.received(UUID.randomUUID().toString());
    try (Staging staging = store.imports.stage(id)) {
      for (Invoice invoice : invoices) staging.add(invoice);
      staging.complete();
      return store.imports.publish(
          id,
          staging,
          new Publication(
              SIREN,
              true,
              EUR,
              new ImportFindings(
                  "ubl", ControlTotals.NONE, EUR, invoices.length, 0, 0, List.of(), 0, List.of())));
    }
  }

  private Item item(String piece) {
    return store.items(ItemQuery.State.ALL).stream()
        .filter(item -> item.entry().piece().reference().equals(piece))
        .findFirst()
        .orElseThrow();
  }

  private String waits(String number) {
    return queries.invoices(store.company(), true, PageRequest.first(10)).items().stream()
        .filter(stored -> stored.invoice().number().equals(number))
        .findFirst()
        .orElseThrow()
        .waits()
        .orElseThrow()
        .fr();
  }

  private List<Long> aged(String asOf) {
    AgedBalance balance =
        store.ledger.agedBalance(
            store.company(),
            new AgedBalanceQuery(
                LocalDate.parse(asOf),
                store.clock.instant(),
                AgedBalanceQuery.Order.ACCOUNT,
                PageRequest.first(10)));
    return balance.total().byBucket().stream().map(Money::minor).toList();
  }

  @Test
  void theInvoiceAfterTheEntry() throws IOException {
    store.publish(line(1, "2026-01-05", "FA-1", "Facture", 12000));
    assertEquals(LocalDate.of(2026, 2, 4), item("FA-1").entry().due());
    publish(invoice("FA 1", 12000, "Client C1", MARCH, MAY));
    Item item = item("FA-1");
    assertEquals(MARCH.due(), item.entry().due());
    assertEquals(DueSource.INVOICE, item.entry().dueSource());
    assertEquals(
        List.of(4000L, 8000L), item.instalments().stream().map(i -> i.open().minor()).toList());
    assertEquals(0, queries.countPending(store.company()));
  }

  @Test
  void theInvoiceBeforeTheEntry() throws IOException {
    publish(invoice("FA 1", 12000, "Client C1", MARCH, MAY));
    assertTrue(waits("FA 1").contains("Aucune écriture"));
    store.publish(line(1, "2026-01-05", "FA-1", "Facture", 12000));
    assertEquals(2, item("FA-1").instalments().size());
    StoredInvoice stored =
        queries.ofEntries(store.company(), List.of(item("FA-1").entry().id())).get(0);
    assertEquals("BL-3", stored.invoice().references().delivery());
    assertEquals(List.of(3L), stored.attachments());
    assertArrayEquals(
        new byte[] {1, 2, 3}, queries.attachment(store.company(), stored.id(), 1).orElseThrow());
  }

  @Test
  void instalmentsAgeEachByItself() throws IOException {
    store.publish(line(1, "2026-01-05", "FA-1", "Facture", 12000));
    publish(invoice("FA 1", 12000, "Client C1", MARCH, MAY));
    assertEquals(List.of(12000L, 0L, 0L, 0L, 0L), aged("2026-03-31"));
    assertEquals(List.of(8000L, 4000L, 0L, 0L, 0L), aged("2026-04-15"));
    assertEquals(List.of(0L, 8000L, 0L, 4000L, 0L), aged("2026-06-15"));
  }

  @Test
  void aPaymentSettlesTheEarliestInstalmentFirst() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA-1", "Facture", 12000, "a"),
        line(2, "C1", "2026-03-05", "V1", "Virement", -5000, "a"));
    publish(invoice("FA 1", 12000, "Client C1", MARCH, MAY));
    assertEquals(
        List.of(0L, 7000L),
        item("FA-1").instalments().stream().map(i -> i.open().minor()).toList());
    assertEquals(MAY.due(), item("FA-1").entry().due());
    assertEquals(List.of(7000L, 0L, 0L, 0L, 0L), aged("2026-04-15"));
  }

  @Test
  void anotherAmountOrAnotherCustomerIsNotMet() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA-1", "Facture", 9900, ""),
        line(2, "C1", "2026-01-05", "FA-2", "Facture", 5000, ""),
        line(3, "C2", "2026-01-05", "FA-2", "Facture", 5000, ""));
    publish(invoice("FA 1", 12000, "Client C1", MARCH), invoice("FA 2", 5000, "Dupont SARL"));
    assertTrue(waits("FA 1").contains("autre montant"), waits("FA 1"));
    assertTrue(waits("FA 2").contains("Plusieurs écritures"), waits("FA 2"));
    assertEquals(DueSource.COMPANY_TERMS, item("FA-1").entry().dueSource());
  }

  @Test
  void thePartyDecidesBetweenEqualNumbers() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA-2", "Facture", 5000, ""),
        line(2, "C2", "2026-01-05", "FA-2", "Facture", 5000, ""));
    publish(invoice("FA 2", 5000, "Client C2"));
    StoredInvoice stored =
        queries.invoices(store.company(), false, PageRequest.first(10)).items().get(0);
    assertEquals(Optional.of("C2"), stored.account());
  }

  @Test
  void theSameInvoiceTwiceIsOne() throws IOException {
    assertEquals(1, publish(invoice("FA 1", 12000, "Client C1")).newEntries());
    assertEquals(0, publish(invoice("FA 1", 12000, "Client C1")).newEntries());
  }
}
