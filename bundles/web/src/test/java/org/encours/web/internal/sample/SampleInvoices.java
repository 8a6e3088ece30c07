package org.encours.web.internal.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.Invoice;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;

/** Two electronic invoices: one met its entry, the other waits. */
public final class SampleInvoices implements InvoiceQueries {
  private static final byte[] NOTHING = {};

  private static StoredInvoice invoice(long id, boolean met) {
    Invoice.TradeParty seller =
        new Invoice.TradeParty(
            "Manufacture Lyonnaise",
            Optional.of("732829320"),
            "73282932000074",
            "FR44732829320",
            "",
            "1 rue de la République, 69001 Lyon, FR",
            "",
            "compta@manufacture.example",
            "");
    Invoice.TradeParty buyer =
        new Invoice.TradeParty(
            "Boulangerie <Lefèvre>",
            Optional.empty(),
            "",
            "",
            "C0005",
            "2 place du Marché, 35000 Rennes, FR",
            "Mme Lefèvre",
            "",
            "02 99 00 00 00");
    Invoice invoice =
        new Invoice(
            1,
            "F26000" + id,
            id == 3 ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
            SampleLedger.TODAY.minusDays(20),
            SampleLedger.EUR,
            seller,
            buyer,
            new Invoice.InvoiceTotals(100_000, 20_000, 120_000, 10_000, 110_000),
            List.of(
                new Invoice.Instalment(SampleLedger.TODAY.plusDays(10), 60_000),
                new Invoice.Instalment(SampleLedger.TODAY.plusDays(40), 50_000)),
            "30 et 60 jours",
            new Invoice.InvoiceReferences("SERVICE-12", "CDE-77", "", "BL-9", "", ""),
            new Invoice.PaymentMeans(met ? "58" : "ZZZ", "RF18F26000" + id, SampleBank.IBAN, ""),
            List.of(
                new Invoice.Attachment("Bon de livraison \"9\".pdf", "application/pdf", NOTHING),
                new Invoice.Attachment("../page.html", "text/html", NOTHING)));
    return new StoredInvoice(
        id,
        1,
        invoice,
        List.of(5L, 12L),
        met ? Optional.of(1L) : Optional.empty(),
        met ? Optional.of("411C0005") : Optional.empty(),
        met
            ? Optional.empty()
            : Optional.of(new Words("Aucune écriture de ce numéro.", "No entry of that number.")),
        SampleLedger.NOW);
  }

  private static List<StoredInvoice> all() {
    return List.of(invoice(1, true), invoice(2, false), invoice(3, false));
  }

  @Override
  public Page<StoredInvoice> invoices(Company company, boolean pending, PageRequest page) {
    if (company.id() != 1) return new Page<>(List.of(), Optional.empty());
    return SampleLedger.page(
        all().stream().filter(one -> !pending || one.entry().isEmpty()).toList(), page);
  }

  @Override
  public long countPending(Company company) {
    return company.id() == 1 ? 2 : 0;
  }

  @Override
  public Optional<StoredInvoice> invoice(Company company, long id) {
    return all().stream().filter(one -> one.id() == id && company.id() == 1).findFirst();
  }

  @Override
  public List<StoredInvoice> ofEntries(Company company, List<Long> entries) {
    return all().stream().filter(one -> one.entry().filter(entries::contains).isPresent()).toList();
  }

  @Override
  public Optional<byte[]> attachment(Company company, long invoice, int place) {
    return Optional.of(
        (place == 1 ? "%PDF-" : "<html></html>").getBytes(StandardCharsets.US_ASCII));
  }
}
