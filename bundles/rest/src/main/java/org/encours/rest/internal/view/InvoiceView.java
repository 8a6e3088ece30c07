package org.encours.rest.internal.view;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.encours.api.document.Invoice;
import org.encours.api.invoice.StoredInvoice;

/**
 * An electronic invoice.
 *
 * @param entry the entry of the ledger that it met
 * @param account number of the customer account of that entry
 * @param waits why it has not met its entry
 */
public record InvoiceView(
    long id,
    long importId,
    String number,
    String type,
    String issued,
    PartyView seller,
    PartyView buyer,
    MoneyView net,
    MoneyView tax,
    MoneyView gross,
    MoneyView prepaid,
    MoneyView payable,
    List<InstalmentView> instalments,
    String terms,
    InvoiceReferencesView references,
    String meansCode,
    String payee,
    String mandate,
    List<AttachmentView> attachments,
    Long entry,
    String account,
    String waits,
    String recordedAt) {

  public static InvoiceView of(StoredInvoice stored, Locale locale) {
    Invoice invoice = stored.invoice();
    Currency currency = invoice.currency();
    Invoice.InvoiceTotals totals = invoice.totals();
    return new InvoiceView(
        stored.id(),
        stored.importId(),
        invoice.number(),
        invoice.type().name().toLowerCase(Locale.ROOT),
        invoice.issued().toString(),
        PartyView.of(invoice.seller()),
        PartyView.of(invoice.buyer()),
        MoneyView.of(totals.net(), currency),
        MoneyView.of(totals.tax(), currency),
        MoneyView.of(totals.gross(), currency),
        MoneyView.of(totals.prepaid(), currency),
        MoneyView.of(totals.payable(), currency),
        invoice.instalments().stream().map(part -> InstalmentView.of(part, currency)).toList(),
        invoice.terms(),
        InvoiceReferencesView.of(invoice),
        invoice.means().code(),
        invoice.means().iban(),
        invoice.means().mandate(),
        attachments(stored),
        stored.entry().orElse(null),
        stored.account().orElse(null),
        stored.waits().map(why -> why.in(locale)).orElse(null),
        stored.recordedAt().toString());
  }

  private static List<AttachmentView> attachments(StoredInvoice stored) {
    List<Invoice.Attachment> files = stored.invoice().attachments();
    return IntStream.range(0, files.size())
        .mapToObj(
            place ->
                new AttachmentView(
                    place + 1,
                    files.get(place).filename(),
                    files.get(place).mediaType(),
                    stored.attachments().get(place)))
        .toList();
  }
}
